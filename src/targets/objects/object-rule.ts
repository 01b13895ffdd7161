import { isJsonArray, isJsonObject, parseJson, type HttpRequest, type JsonValue } from '../../core/index.ts';
import { bareId, idLikes, NOBODY } from './id-like.ts';
import { placeCalled } from './places.ts';

/** Paths that end in the id of what they change. */
const CHANGED = /\/workflow_sessions\/([^/]+)$/u;

/**
 * An id in `request` that is neither one's own, by its bare form, nor names nobody; undefined where there is none. Looks at path, query and body,
 * in whatever notation, and at places that hold ids also where these look like none.
 */
export function foreignId({ url, body, purpose }: HttpRequest, isOwn: (bare: string) => boolean): string | undefined {
  const { pathname, search } = new URL(url);
  const texts = [decoded(pathname), decoded(search)];
  // What must be refused may name a session by what is no id at all.
  const named = purpose === 'must-be-refused' ? [] : (CHANGED.exec(decoded(pathname))?.slice(1) ?? []);
  // Texts in UTF-16 hold a NUL beside each digit.
  const text = (typeof body === 'string' ? body : Buffer.from(body ?? []).toString('latin1')).replaceAll('\0', '');
  texts.push(text);
  const value = readable(text);
  if (value !== undefined) collect(value, '', texts, named);
  const isForeign = (id: string): boolean => !isOwn(bareId(id)) && bareId(id) !== bareId(NOBODY);
  return [...named, ...texts.flatMap(idLikes)].find(isForeign);
}

/** Texts, as escapes may hide an id, and what stands where ids do. */
function collect(value: JsonValue, name: string, texts: string[], named: string[]): void {
  if (isJsonArray(value)) for (const item of value) collect(item, name, texts, named);
  else if (isJsonObject(value)) for (const [key, item] of Object.entries(value)) collect(item, key, texts, named);
  else if (typeof value === 'string') {
    texts.push(value);
    if (placeCalled(name)?.anyText === true) named.push(value);
  }
}

function readable(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** As far as it can be decoded: what hides an id need not be well-formed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}
