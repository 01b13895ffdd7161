import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';
import { resolveReference } from './resolve-reference.ts';

/** A `$ref` that leads nowhere. */
export interface UnresolvableReference {
  readonly pointer: JsonPointer;
  readonly reference: string;
}

/** Members whose content is data: a `$ref` in there is no reference. */
const DATA = new Set(['example', 'examples', 'default', 'enum', 'value']);

/** Every `$ref` of `document` that cannot be followed: outside the document, circular without end, or to nothing. */
export function findUnresolvableReferences(document: JsonObject): readonly UnresolvableReference[] {
  const found: UnresolvableReference[] = [];
  const visit = (value: JsonValue, pointer: JsonPointer, insideMap: boolean): void => {
    if (isJsonArray(value)) value.forEach((item, index) => visit(item, appendPointer(pointer, index), false));
    if (!isJsonObject(value)) return;
    const { $ref } = value;
    if (typeof $ref === 'string' && resolveReference(document, { value, pointer }) === undefined)
      found.push({ pointer, reference: $ref });
    for (const [name, item] of Object.entries(value)) {
      // In a map of properties, `example` is a property's name.
      if (insideMap || !(DATA.has(name) || name.startsWith('x-')))
        visit(item, appendPointer(pointer, name), name === 'properties' && !insideMap);
    }
  };
  visit(document, jsonPointer(), false);
  return found;
}
