import { resolveReference, type Contract } from '../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  member,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  type JudgedLayer,
} from '../core/index.ts';

/**
 * Where, on the way from the schema at `start` to what describes `instance`, a correction sends `$ref` elsewhere; undefined where
 * none does. All that a layer says beyond such a place it says about the wrong thing, so the detour explains it.
 */
export function detourOf(
  { documents }: Contract,
  layer: JudgedLayer,
  start: JsonPointer,
  instance: JsonPointer,
): JsonPointer | undefined {
  const tokens = [...pointerTokens(instance)];
  for (let place: JsonPointer | undefined = start; place !== undefined; place = next(documents[layer], place, tokens))
    if (reference(documents.repaired, place) !== reference(documents.corrected, place)) return place;
  return undefined;
}

function reference(document: JsonObject, place: JsonPointer): JsonValue | undefined {
  return member(valueAt(document, place), '$ref');
}

/** The place of the schema for the member or item that the first of `tokens` names, which is used up. */
function next(document: JsonObject, place: JsonPointer, tokens: string[]): JsonPointer | undefined {
  const token = tokens.shift();
  const value = valueAt(document, place);
  const located = isJsonObject(value) ? resolveReference(document, { value, pointer: place }) : undefined;
  if (token === undefined || located === undefined) return undefined;
  const { properties, items } = located.value;
  if (member(properties, token) !== undefined) return appendPointer(located.pointer, 'properties', token);
  return items === undefined || isJsonArray(items) ? undefined : appendPointer(located.pointer, 'items');
}
