import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  member,
  parseLocalReference,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';

/** A property of a value that its schema nowhere lists. */
export interface UndocumentedProperty {
  readonly instancePointer: JsonPointer;
  /** The schema of the object that has it. */
  readonly schemaPointer: JsonPointer;
}

interface Described {
  readonly schema: JsonObject;
  readonly pointer: JsonPointer;
}

/**
 * Every property of `value` that the schema at `pointer` does not list, on every item and under every branch: a name listed
 * by any alternative counts as documented. Objects of which no property is listed at all are free-form and report nothing.
 */
export function undocumentedProperties(
  document: JsonObject,
  pointer: JsonPointer,
  value: JsonValue,
): readonly UndocumentedProperty[] {
  const found: UndocumentedProperty[] = [];
  const walk = (item: JsonValue, at: JsonPointer, pointers: readonly JsonPointer[]): void => {
    const seen = new Set<JsonPointer>();
    const schemas = pointers.flatMap((start) => expand(document, start, seen));
    // Nothing is said about what stands here and below.
    if (schemas.length === 0) return;
    if (isJsonArray(item)) {
      const items = childPointers(schemas, 'items');
      item.forEach((entry, index) => walk(entry, appendPointer(at, index), items));
    }
    if (!isJsonObject(item)) return;
    const listing = schemas.filter(({ schema }) => Object.keys(member(schema, 'properties') ?? {}).length > 0);
    const maps = childPointers(schemas, 'additionalProperties');
    for (const [name, inner] of Object.entries(item)) {
      const declared = listing.filter(({ schema }) => member(schema['properties'], name) !== undefined);
      const place = appendPointer(at, name);
      if (declared.length > 0)
        walk(
          inner,
          place,
          declared.map((entry) => appendPointer(entry.pointer, 'properties', name)),
        );
      else if (maps.length > 0) walk(inner, place, maps);
      else if (listing[0] !== undefined && !isOpen(schemas))
        found.push({ instancePointer: place, schemaPointer: listing[0].pointer });
    }
  };
  walk(value, jsonPointer(), [pointer]);
  return found;
}

/** The schema at `pointer` and all that it is combined of, references followed, circles cut. */
function expand(document: JsonObject, pointer: JsonPointer, seen: Set<JsonPointer>): readonly Described[] {
  if (seen.has(pointer)) return [];
  seen.add(pointer);
  const schema = valueAt(document, pointer);
  if (!isJsonObject(schema)) return [];
  const target = typeof schema['$ref'] === 'string' ? parseLocalReference(schema['$ref']) : undefined;
  if (target !== undefined) return expand(document, target, seen);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = schema[keyword];
    return isJsonArray(list) ? list.map((_, index) => appendPointer(pointer, keyword, index)) : [];
  });
  return [{ schema, pointer }, ...parts.flatMap((part) => expand(document, part, seen))];
}

function childPointers(schemas: readonly Described[], keyword: string): readonly JsonPointer[] {
  return schemas
    .filter(({ schema }) => isJsonObject(schema[keyword]))
    .map(({ pointer }) => appendPointer(pointer, keyword));
}

/** `additionalProperties: true` says that further names are meant to come. */
function isOpen(schemas: readonly Described[]): boolean {
  return schemas.some(({ schema }) => schema['additionalProperties'] === true);
}
