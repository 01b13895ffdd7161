import { isJsonObject, parseLocalReference, valueAt, type JsonObject, type JsonPointer } from '../core/index.ts';

/** An object and where it stands. */
export interface Located {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
}

/**
 * The object that `located` stands for, after any chain of local `$ref`s; undefined where the chain leaves the document,
 * runs in a circle or ends at nothing. The caller decides what that means; `findUnresolvableReferences` reports it.
 */
export function resolveReference(document: JsonObject, located: Located): Located | undefined {
  const seen = new Set<JsonPointer>();
  let current = located;
  while (typeof current.value['$ref'] === 'string') {
    const pointer = parseLocalReference(current.value['$ref']);
    if (pointer === undefined || seen.has(pointer)) return undefined;
    seen.add(pointer);
    const value = valueAt(document, pointer);
    if (!isJsonObject(value)) return undefined;
    current = { value, pointer };
  }
  return current;
}
