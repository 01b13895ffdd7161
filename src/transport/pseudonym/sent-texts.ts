import { readJsonText, type HttpRequest } from '../../core/index.ts';
import { mapScalars, textOf } from './map-scalars.ts';
import { tracesIn } from './traces.ts';

/** Credentials are nothing that an answer may repeat. */
const UNSENT = new Set(['authorization', 'proxy-authorization', 'cookie']);

/**
 * Every text and number that `request` carried by itself: the run made those up, and an answer that repeats them tells nothing of the tenant.
 * Whatever names one of `objects` is left out: the settings name those, and they are the tenant's.
 */
export function sentTexts(request: HttpRequest, objects: readonly string[]): ReadonlySet<string> {
  const whole = [...urlTexts(request.url), ...bodyTexts(request), ...headerTexts(request)];
  const sent = new Set([...whole, ...whole.flatMap(tracesIn)]);
  const own = objects.filter((id) => id !== '').map((id) => id.toLowerCase());
  for (const text of sent) if (own.some((id) => text.toLowerCase().includes(id))) sent.delete(text);
  return sent;
}

function urlTexts(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { pathname, searchParams } = new URL(url);
  return [...pathname.split('/').flatMap((segment) => [segment, decoded(segment)]), ...[...searchParams].flat()];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function headerTexts({ headers }: HttpRequest): readonly string[] {
  return headers.filter(([name]) => !UNSENT.has(name.toLowerCase())).map(([, value]) => value);
}

function bodyTexts({ body }: HttpRequest): readonly string[] {
  if (body === undefined) return [];
  const bytes = Buffer.from(body);
  const text = bytes.toString();
  if (readJsonText(bytes).kind !== 'json') return [text, ...[...new URLSearchParams(text)].flat()];
  const texts: string[] = [];
  const note = (literal: string): string => {
    texts.push(literal.startsWith('"') ? textOf(literal) : literal);
    return literal;
  };
  mapScalars(text, { scalar: ({ literal }) => note(literal), name: note });
  return texts;
}
