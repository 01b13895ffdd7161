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

/** What several schemas together say about the properties and items of a value. */
interface Description {
  /** The first schema that lists properties; undefined where none does, so that objects are free-form. */
  readonly listing: JsonPointer | undefined;
  /** What describes each property that is listed. */
  readonly properties: ReadonlyMap<string, Place>;
  /** What describes the entries of maps; null where nothing does. */
  readonly entries: Place | null;
  readonly items: Place;
  /** `additionalProperties: true` says that further names are meant to come. */
  readonly isOpen: boolean;
}

/** Schemas that describe one place of a value together, described themselves when first needed. */
interface Place {
  describe(): Description | undefined;
}

const known = new WeakMap<JsonObject, Map<JsonPointer, Place>>();

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
  const path: (string | number)[] = [];
  const walk = (item: JsonValue, place: Place): void => {
    const description = place.describe();
    // Nothing is said about what stands here and below.
    if (description === undefined) return;
    if (isJsonArray(item))
      item.forEach((entry, index) => {
        path.push(index);
        walk(entry, description.items);
        path.pop();
      });
    if (!isJsonObject(item)) return;
    // Bodies of thousands of names are walked thousands of times: no pair is made of each.
    for (const name of Object.keys(item)) {
      const next = description.properties.get(name) ?? description.entries;
      path.push(name);
      if (next !== null) walk(item[name] ?? null, next);
      else if (description.listing !== undefined && !description.isOpen)
        found.push({ instancePointer: jsonPointer(...path), schemaPointer: description.listing });
      path.pop();
    }
  };
  walk(value, rootPlace(document, pointer));
  return found;
}

/** The place that the schema at `pointer` describes alone; documents never change, so it is made once. */
function rootPlace(document: JsonObject, pointer: JsonPointer): Place {
  const places = known.get(document) ?? new Map<JsonPointer, Place>();
  known.set(document, places);
  const place = places.get(pointer) ?? createPlaces(document)([pointer]);
  places.set(pointer, place);
  return place;
}

/** Makes places, one for the same schemas however often they are reached: recursive schemas have no end of their own. */
function createPlaces(document: JsonObject): (pointers: readonly JsonPointer[]) => Place {
  const places = new Map<string, Place>();
  const placeOf = (pointers: readonly JsonPointer[]): Place => {
    const key = pointers.join('\n');
    let description: Description | undefined;
    let isDescribed = false;
    const place = places.get(key) ?? {
      describe: () => {
        if (!isDescribed) description = describe(document, pointers, placeOf);
        isDescribed = true;
        return description;
      },
    };
    places.set(key, place);
    return place;
  };
  return placeOf;
}

function describe(
  document: JsonObject,
  pointers: readonly JsonPointer[],
  placeOf: (pointers: readonly JsonPointer[]) => Place,
): Description | undefined {
  const seen = new Set<JsonPointer>();
  const schemas = pointers.flatMap((start) => expand(document, start, seen));
  if (schemas.length === 0) return undefined;
  const listing = schemas.filter(({ schema }) => Object.keys(member(schema, 'properties') ?? {}).length > 0);
  const names = new Set(listing.flatMap(({ schema }) => Object.keys(member(schema, 'properties') ?? {})));
  const entries = childPointers(schemas, 'additionalProperties');
  return {
    listing: listing[0]?.pointer,
    properties: new Map(
      [...names].map((name) => {
        const declared = listing.filter(({ schema }) => member(schema['properties'], name) !== undefined);
        return [name, placeOf(declared.map((entry) => appendPointer(entry.pointer, 'properties', name)))] as const;
      }),
    ),
    entries: entries.length > 0 ? placeOf(entries) : null,
    items: placeOf(childPointers(schemas, 'items')),
    isOpen: schemas.some(({ schema }) => schema['additionalProperties'] === true),
  };
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
