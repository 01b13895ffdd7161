import {
  appendPointer,
  isJsonObject,
  jsonEqual,
  member,
  parseJson,
  readJsonText,
  valueAt,
  type Exchange,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../../core/index.ts';
import type { Operation } from '../../../contract/index.ts';
import { classOf } from '../class-of.ts';
import type { Planner } from '../plan/create-planner.ts';
import type { Places } from '../plan/plan.ts';
import { keywordPlace, memberPlace } from './counter.ts';
import { bodyOf, jsonContent } from './request-place.ts';
import type { Tally } from './watch-requests.ts';

/** A property of requests with a documented default that answers show at the same place. */
interface EchoedDefault {
  readonly path: readonly string[];
  readonly place: string;
  readonly pointer: JsonPointer;
  readonly value: JsonValue;
}

/** Only these make a whole object; what a change leaves out stays as it is (RFC 9110 §9.3.3, §9.3.4; RFC 5789 §2). */
const MAKES = new Set(['POST', 'PUT']);
/** Deeper than documents have a reason to give defaults; schemas may contain themselves. */
const MAX_DEPTH = 8;

/**
 * Counts, for accepted requests that leave out a property with a documented default, whether the answer shows that default at the same place
 * (OpenAPI 3.0.3 §4.7.24, `default`: what is assumed if no value is provided).
 */
export function watchDefaults(
  document: JsonObject,
  operation: Operation,
  planner: Planner,
): (exchange: Exchange, tally: Tally) => void {
  let known: readonly EchoedDefault[] | undefined;
  return ({ request, response }, tally) => {
    if (!MAKES.has(operation.method) || typeof request.body !== 'string') return;
    known ??= echoedDefaults(document, operation, planner);
    if (known.length === 0) return;
    const sent = parseJson(request.body);
    const read = readJsonText(response.body);
    if (read.kind !== 'json') return;
    for (const { path, place, pointer, value } of known) {
      const shown = memberAt(read.value, path);
      // What is of another type is told as that.
      if (shown === undefined || typeof shown !== typeof value || !isLeftOut(sent, path)) continue;
      const isKept = jsonEqual(shown, value);
      tally(place, pointer, isKept, isKept ? null : { kind: 'other-default', seen: classOf(shown) });
    }
  };
}

function isLeftOut(sent: JsonValue, path: readonly string[]): boolean {
  return isJsonObject(memberAt(sent, path.slice(0, -1))) && memberAt(sent, path) === undefined;
}

function memberAt(value: JsonValue, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((inner, name) => member(inner, name), value);
}

function echoedDefaults(
  document: JsonObject,
  { requestBody, responses }: Operation,
  planner: Planner,
): readonly EchoedDefault[] {
  const sent = jsonContent(requestBody?.content ?? []);
  const answered = responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ content }) => jsonContent(content)?.schema ?? []);
  const found: EchoedDefault[] = [];
  const enter = (places: Places, shown: Places, path: readonly string[], place: string): void => {
    const answer = planner(shown);
    for (const [name, inner] of planner(places).properties) {
      const echo = answer.properties.get(name);
      if (echo === undefined) continue;
      const at = [...path, name];
      const { pointer } = planner(inner);
      const value = member(valueAt(document, pointer), 'default');
      const innerPlace = memberPlace(place, name);
      if (value !== undefined)
        found.push({
          path: at,
          place: keywordPlace(innerPlace, 'default'),
          pointer: appendPointer(pointer, 'default'),
          value,
        });
      if (at.length < MAX_DEPTH) enter(inner, echo, at, innerPlace);
    }
  };
  const [echo] = answered;
  if (sent?.schema && echo !== undefined) enter([sent.schema], [echo], [], bodyOf(sent));
  return found;
}
