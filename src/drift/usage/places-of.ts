import { resolveReference, type MediaType, type Operation } from '../../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  valueAt,
  type JsonObject,
  type JsonPointer,
} from '../../core/index.ts';

/** Places of messages, by what describes them: a schema or parameter, references followed. */
export type Places = ReadonlyMap<JsonPointer, readonly string[]>;

/** No operation has a reason for more; recursive schemas end by themselves. */
const MOST_PLACES = 10_000;

/** The places of requests of `operation`: its parameters, and what may stand in its body. */
export function requestPlaces(document: JsonObject, { parameters, requestBody }: Operation): Places {
  const places = createPlaces(document);
  for (const { in: where, name, pointer, schema } of parameters) {
    places.note(pointer, `${where} ${name}`);
    if (schema !== null) places.note(schema, `${where} ${name}`);
  }
  for (const content of requestBody?.content ?? []) places.walk('request', content);
  return places.found;
}

/** The places of answers of `operation` with the documented `status`. */
export function responsePlaces(document: JsonObject, { responses }: Operation, status: string): Places {
  const places = createPlaces(document);
  const response = responses.find((item) => item.status === status);
  for (const content of response?.content ?? []) places.walk(`response ${status}`, content);
  return places.found;
}

function createPlaces(document: JsonObject): {
  readonly found: Places;
  readonly note: (pointer: JsonPointer, place: string) => void;
  readonly walk: (message: string, content: MediaType) => void;
} {
  const found = new Map<JsonPointer, string[]>();
  let count = 0;
  const note = (pointer: JsonPointer, place: string): void => {
    const places = found.get(pointer) ?? [];
    if (places.includes(place)) return;
    count += 1;
    found.set(pointer, [...places, place]);
  };
  const enter = (at: JsonPointer, message: string, path: string, above: readonly JsonPointer[]): void => {
    const value = valueAt(document, at);
    const located = isJsonObject(value) ? resolveReference(document, { value, pointer: at }) : undefined;
    if (located === undefined || above.includes(located.pointer) || count >= MOST_PLACES) return;
    note(located.pointer, path === '' ? message : `${message} ${path}`);
    for (const [inner, step] of innerSchemas(located.value, located.pointer))
      enter(inner, message, joined(path, step), [...above, located.pointer]);
  };
  return {
    found,
    note,
    walk: (message, { mediaType, schema }) => {
      if (schema !== null) enter(schema, `${message} ${mediaType}`, '', []);
    },
  };
}

/** The schemas directly inside `schema`, each with the step that leads there in a message; alternatives stand at the same place. */
function innerSchemas(schema: JsonObject, at: JsonPointer): readonly (readonly [JsonPointer, string])[] {
  const { properties, items, additionalProperties } = schema;
  return [
    ...Object.keys(isJsonObject(properties) ? properties : {}).map(
      (name) => [appendPointer(at, 'properties', name), `.${shown(name)}`] as const,
    ),
    ...(isJsonObject(items) ? [[appendPointer(at, 'items'), '[]'] as const] : []),
    ...(isJsonObject(additionalProperties) ? [[appendPointer(at, 'additionalProperties'), '.*'] as const] : []),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
      const list = schema[keyword];
      return isJsonArray(list) ? list.map((_, index) => [appendPointer(at, keyword, index), ''] as const) : [];
    }),
  ];
}

/** A name that could be read as something else stands in quotes. */
function shown(name: string): string {
  return /^[\w$-]+$/u.test(name) ? name : JSON.stringify(name);
}

function joined(path: string, step: string): string {
  return path === '' && step.startsWith('.') ? step.slice(1) : `${path}${step}`;
}
