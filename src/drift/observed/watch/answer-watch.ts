import {
  headerValue,
  isJsonMediaType,
  mediaTypeOf,
  readJsonText,
  type HttpResponse,
  type JsonPointer,
} from '../../../core/index.ts';
import {
  documentedResponse,
  type DocumentedResponse,
  type MediaType,
  type Operation,
} from '../../../contract/index.ts';
import { mediaPart } from '../../place/place.ts';
import { inPart } from '../../place/write-place.ts';
import type { Planner } from '../plan/create-planner.ts';
import { createCounter, type Counter, type Watch } from './counter.ts';
import { watchHeaders } from './watch-headers.ts';
import { note } from './note.ts';
import { walk } from './walk.ts';

/** Answers of one operation with one status. */
export interface AnswerWatch {
  readonly status: number;
  /** The answer as a whole: how many there were, and what is wrong with them as such. */
  readonly whole: Counter;
  /** By media type, as it is documented. */
  readonly bodies: Map<string, Counter>;
  readonly headers: Map<string, Counter>;
  see(response: HttpResponse, day: string): void;
}

/** Counts answers to `operation` with `status`. */
export function watchAnswers(operation: Operation, status: number, planner: Planner): AnswerWatch {
  const documented = documentedResponse(operation, status);
  const whole = createCounter('', planner(documented === undefined ? [] : [documented.pointer]), { parent: null });
  const bodies = new Map<string, Counter>();
  const headers = new Map<string, Counter>();
  const seeHeaders = documented === undefined ? null : watchHeaders(documented, headers);
  const contentOf = contentReader(documented?.content ?? []);
  let answer = 0;
  return {
    status,
    whole,
    bodies,
    headers,
    see: (response, day) => {
      answer += 1;
      whole.values += 1;
      const watch: Watch = { planner, day, answer, errors: status >= 400 ? whole : null };
      if (documented === undefined) {
        const isSuccess = status >= 200 && status < 300;
        const kind = isSuccess ? 'undocumented-success' : 'undocumented-status';
        note(whole, { kind, pointer: null, seen: shownContent(response) }, watch);
        return;
      }
      seeHeaders?.(response, watch);
      watchBody(response, documented, { whole, bodies, contentOf }, watch);
    },
  };
}

function watchBody(
  response: HttpResponse,
  documented: DocumentedResponse,
  { whole, bodies, contentOf }: Bodies,
  watch: Watch,
): void {
  const { content, pointer } = documented;
  const isEmpty = response.body.length === 0;
  if (content.length === 0) {
    // A refusal that is documented without content leaves its body open: documents rarely know what gateways say.
    if (!isEmpty && response.status < 400)
      note(whole, { kind: 'undocumented-body', pointer, seen: sizeOf(response) }, watch);
    return;
  }
  if (isEmpty) {
    note(whole, { kind: 'missing-body', pointer, seen: 'nothing' }, watch);
    return;
  }
  const { mediaType, described } = contentOf(headerValue(response.headers, 'content-type') ?? '');
  if (mediaType === undefined || described === undefined) {
    note(whole, { kind: 'undocumented-media-type', pointer, seen: shownMediaType(mediaType) }, watch);
    return;
  }
  if (isJsonMediaType(mediaType)) watchJson(response, described, { whole, bodies }, watch);
}

interface Bodies extends Pick<AnswerWatch, 'whole' | 'bodies'> {
  readonly contentOf: ReturnType<typeof contentReader>;
}

/** What a Content-Type says, and what documents it. */
interface Content {
  readonly mediaType: string | undefined;
  readonly described: MediaType | undefined;
}

/** More spellings than a server has; one that makes them up is read each time. */
const MAX_SPELLINGS = 20;

/** Reads Content-Types of answers that are documented with `content`, each spelling once. */
function contentReader(content: readonly MediaType[]): (contentType: string) => Content {
  const known = new Map<string, Content>();
  return (contentType) => {
    const found = known.get(contentType);
    if (found !== undefined) return found;
    const mediaType = mediaTypeOf(contentType);
    const read = { mediaType, described: mediaType === undefined ? undefined : describing(content, mediaType) };
    if (known.size < MAX_SPELLINGS) known.set(contentType, read);
    return read;
  };
}

function watchJson(
  { body }: HttpResponse,
  { mediaType, schema, pointer }: MediaType,
  { whole, bodies }: Pick<AnswerWatch, 'whole' | 'bodies'>,
  watch: Watch,
): void {
  const read = readJsonText(body);
  if (read.kind === 'malformed') note(whole, { kind: 'malformed-body', pointer, seen: 'no JSON text' }, watch);
  if (read.kind !== 'json' || schema === null) return;
  walk(read.value, bodyCounter(bodies, mediaType, schema, watch), watch);
}

function bodyCounter(bodies: Map<string, Counter>, mediaType: string, schema: JsonPointer, watch: Watch): Counter {
  const counter =
    bodies.get(mediaType) ?? createCounter(inPart('', mediaPart(mediaType)), watch.planner([schema]), { parent: null });
  bodies.set(mediaType, counter);
  return counter;
}

/** The documented media type that covers `mediaType`, the exact one first (OpenAPI 3.0.3 §4.7.17, `content`). */
function describing(content: readonly MediaType[], mediaType: string): MediaType | undefined {
  const ranges = content.map((item) => ({ item, range: (item.mediaType.split(';', 1)[0] ?? '').trim().toLowerCase() }));
  const found =
    ranges.find(({ range }) => range === mediaType) ??
    ranges.find(({ range }) => range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1))) ??
    ranges.find(({ range }) => range === '*/*');
  return found?.item;
}

/** Media types that servers and gateways send; what one makes up may be anything. */
const SHOWN =
  /^(?:application|text)\/(?:json|xml|html|plain|csv|yaml|pdf|octet-stream|javascript|x-ndjson|json-seq|x-www-form-urlencoded|(?:problem|hal|ld|merge-patch|json-patch|vnd\.api)\+json|problem\+xml)$/u;

function shownMediaType(mediaType: string | undefined): string {
  if (mediaType === undefined) return 'no media type';
  return SHOWN.test(mediaType) ? mediaType : 'a media type that is not in common use';
}

function shownContent({ headers, body }: HttpResponse): string {
  return body.length === 0 ? 'no body' : shownMediaType(mediaTypeOf(headerValue(headers, 'content-type') ?? ''));
}

function sizeOf({ body }: HttpResponse): string {
  return `up to ${2 ** Math.ceil(Math.log2(body.length))} bytes`;
}
