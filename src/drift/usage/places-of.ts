import { resolveReference, type MediaType, type Operation } from '../../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  valueAt,
  type JsonObject,
  type JsonPointer,
} from '../../core/index.ts';
import { mediaPart, parameterPart, responsePart, type Part, type Step } from '../place/place.ts';
import { inPart, stepInto } from '../place/write-place.ts';

/** Places of messages, by what describes them: a schema or parameter, references followed. */
export type Places = ReadonlyMap<JsonPointer, readonly string[]>;

/** No operation has a reason for more; recursive schemas end by themselves. */
const MOST_PLACES = 10_000;

/** The places of requests of `operation`: its parameters, and what may stand in its body. */
export function requestPlaces(document: JsonObject, { parameters, requestBody }: Operation): Places {
  const places = createPlaces(document);
  for (const { in: where, name, pointer, schema } of parameters) {
    const place = inPart('', parameterPart(where, name));
    places.note(pointer, place);
    if (schema !== null) places.note(schema, place);
  }
  for (const content of requestBody?.content ?? []) places.walk({ kind: 'request' }, content);
  return places.found;
}

/** The places of answers of `operation` with the documented `status`. */
export function responsePlaces(document: JsonObject, { responses }: Operation, status: string): Places {
  const places = createPlaces(document);
  const response = responses.find((item) => item.status === status);
  for (const content of response?.content ?? []) places.walk(responsePart(status), content);
  return places.found;
}

function createPlaces(document: JsonObject): {
  readonly found: Places;
  readonly note: (pointer: JsonPointer, place: string) => void;
  readonly walk: (message: Part, content: MediaType) => void;
} {
  const found = new Map<JsonPointer, string[]>();
  let count = 0;
  const note = (pointer: JsonPointer, place: string): void => {
    const places = found.get(pointer) ?? [];
    if (places.includes(place)) return;
    count += 1;
    found.set(pointer, [...places, place]);
  };
  const enter = (at: JsonPointer, place: string, above: readonly JsonPointer[]): void => {
    const value = valueAt(document, at);
    const located = isJsonObject(value) ? resolveReference(document, { value, pointer: at }) : undefined;
    if (located === undefined || above.includes(located.pointer) || count >= MOST_PLACES) return;
    note(located.pointer, place);
    for (const [inner, step] of innerSchemas(located.value, located.pointer))
      enter(inner, step === null ? place : stepInto(place, step), [...above, located.pointer]);
  };
  return {
    found,
    note,
    walk: (message, { mediaType, schema }) => {
      if (schema !== null) enter(schema, inPart('', message, mediaPart(mediaType)), []);
    },
  };
}

/** The schemas directly inside `schema`, each with the step that leads there in a message; alternatives stand at the same place. */
function innerSchemas(schema: JsonObject, at: JsonPointer): readonly (readonly [JsonPointer, Step | null])[] {
  const { properties, items, additionalProperties } = schema;
  return [
    ...Object.keys(isJsonObject(properties) ? properties : {}).map(
      (name) => [appendPointer(at, 'properties', name), { kind: 'member', name } as const] as const,
    ),
    ...(isJsonObject(items) ? [[appendPointer(at, 'items'), { kind: 'item' } as const] as const] : []),
    ...(isJsonObject(additionalProperties)
      ? [[appendPointer(at, 'additionalProperties'), { kind: 'entry' } as const] as const]
      : []),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
      const list = schema[keyword];
      return isJsonArray(list) ? list.map((_, index) => [appendPointer(at, keyword, index), null] as const) : [];
    }),
  ];
}
