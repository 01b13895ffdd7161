import { resolveReference } from '../contract/index.ts';
import { isJsonObject, valueAt, type JsonObject, type JsonPointer } from '../core/index.ts';

type Found = ReturnType<typeof resolveReference>;

const known = new WeakMap<JsonObject, Map<JsonPointer, Found>>();

/**
 * The schema at `pointer` of `document` with its place, references followed; undefined where there is none. Documents never change, so
 * what was found once is not looked for again.
 */
export function schemaAt(document: JsonObject, pointer: JsonPointer): Found {
  const found = known.get(document) ?? new Map<JsonPointer, Found>();
  known.set(document, found);
  if (!found.has(pointer)) found.set(pointer, find(document, pointer));
  return found.get(pointer);
}

function find(document: JsonObject, pointer: JsonPointer): Found {
  const value = valueAt(document, pointer);
  return isJsonObject(value) ? resolveReference(document, { value, pointer }) : undefined;
}
