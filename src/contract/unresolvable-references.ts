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

/** Members that map names to objects: in there, `default` is a response and `example` may be a property. */
const MAPS = new Set([
  'callbacks',
  'content',
  'headers',
  'links',
  'parameters',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
]);

/** Every `$ref` of `document` that cannot be followed: outside the document, circular without end, or to nothing. */
export function findUnresolvableReferences(document: JsonObject): readonly UnresolvableReference[] {
  const found: UnresolvableReference[] = [];
  const visit = (value: JsonValue, pointer: JsonPointer, map: string | null): void => {
    if (isJsonArray(value)) value.forEach((item, index) => visit(item, appendPointer(pointer, index), null));
    if (!isJsonObject(value)) return;
    const { $ref } = value;
    if (typeof $ref === 'string' && resolveReference(document, { value, pointer }) === undefined)
      found.push({ pointer, reference: $ref });
    for (const [name, item] of Object.entries(value))
      if (!isData(name, map)) visit(item, appendPointer(pointer, name), map === null && MAPS.has(name) ? name : null);
  };
  visit(document, jsonPointer(), null);
  return found;
}

/** Whether the member `name` holds data; `map` is the map that it stands in, if any. */
function isData(name: string, map: string | null): boolean {
  // Among the maps, that of responses alone may hold extensions (§4.7.16).
  if (map !== null) return map === 'responses' && name.startsWith('x-');
  return DATA.has(name) || name.startsWith('x-');
}
