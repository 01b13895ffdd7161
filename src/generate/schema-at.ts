import { resolveReference } from '../contract/index.ts';
import { isJsonObject, valueAt, type JsonObject, type JsonPointer } from '../core/index.ts';

/** The schema at `pointer` of `document` with its place, references followed; undefined where there is none. */
export function schemaAt(document: JsonObject, pointer: JsonPointer): ReturnType<typeof resolveReference> {
  const value = valueAt(document, pointer);
  return isJsonObject(value) ? resolveReference(document, { value, pointer }) : undefined;
}
