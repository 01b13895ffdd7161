import { resolveReference } from '../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  member,
  valueAt,
  type JsonObject,
  type JsonPointer,
} from '../core/index.ts';

/** What the document says about one place of a value, all schemas that describe it taken together. */
export interface DescribedPlace {
  /** Where the document describes it, before references are followed: each property of an object is a place of its own. */
  readonly pointer: JsonPointer;
  readonly isReadOnly: boolean;
  readonly formats: ReadonlySet<string>;
  /** Whether letter case and separators of its values carry no meaning (`x-enum-comparison`, an extension of ours). */
  readonly ignoresSpelling: boolean;
  /** Whether it lists properties, describes entries of a map, or items. */
  readonly hasParts: boolean;
  /** The properties of which a value has at most one (`x-not-together`, an extension of ours). */
  readonly exclusive: readonly string[];
  /** The property `name`, where it is listed. */
  readonly property: (name: string) => DescribedPlace | undefined;
  /** Every entry of a map (`additionalProperties`), where it is one. */
  readonly entry: () => DescribedPlace | undefined;
  readonly items: () => DescribedPlace | undefined;
}

interface Described {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
}

const known = new WeakMap<JsonObject, Map<string, DescribedPlace>>();

/**
 * The place that the schemas at `pointers` of `document` describe together, alternatives (`anyOf`, `oneOf`) included; undefined without
 * a schema. Documents never change, so each place is made once.
 */
export function describedPlace(document: JsonObject, pointers: readonly JsonPointer[]): DescribedPlace | undefined {
  const [first] = pointers;
  if (first === undefined) return undefined;
  const places = known.get(document) ?? new Map<string, DescribedPlace>();
  known.set(document, places);
  const key = pointers.join('\n');
  const place = places.get(key) ?? describe(document, first, pointers);
  places.set(key, place);
  return place;
}

function describe(document: JsonObject, first: JsonPointer, pointers: readonly JsonPointer[]): DescribedPlace {
  const seen = new Set<JsonPointer>();
  const schemas = pointers.flatMap((pointer) => expand(document, pointer, seen));
  const values = schemas.map(({ value }) => value);
  const inside = (keyword: string): readonly JsonPointer[] =>
    schemas.filter(({ value }) => isJsonObject(value[keyword])).map(({ pointer }) => appendPointer(pointer, keyword));
  const properties = new Map<string, DescribedPlace | undefined>();
  const property = (name: string): DescribedPlace | undefined => {
    const listing = schemas.filter(({ value }) => member(value['properties'], name) !== undefined);
    return describedPlace(
      document,
      listing.map(({ pointer }) => appendPointer(pointer, 'properties', name)),
    );
  };
  return {
    pointer: first,
    isReadOnly: values.some((value) => value['readOnly'] === true),
    formats: new Set(values.flatMap(({ format }) => (typeof format === 'string' ? [format] : []))),
    ignoresSpelling: values.some((value) => value['x-enum-comparison'] === 'separator-insensitive'),
    hasParts: ['properties', 'additionalProperties', 'items'].some((keyword) => inside(keyword).length > 0),
    exclusive: values
      .map((value) => value['x-not-together'])
      .flatMap((names) => (isJsonArray(names) ? names : []))
      .filter((name) => typeof name === 'string'),
    property: (name) => {
      if (!properties.has(name)) properties.set(name, property(name));
      return properties.get(name);
    },
    entry: () => describedPlace(document, inside('additionalProperties')),
    items: () => describedPlace(document, inside('items')),
  };
}

/** The schema at `pointer` and all that it is combined of, references followed, circles cut. */
function expand(document: JsonObject, start: JsonPointer, seen: Set<JsonPointer>): readonly Described[] {
  const found = valueAt(document, start);
  const located = isJsonObject(found) ? resolveReference(document, { value: found, pointer: start }) : undefined;
  if (located === undefined || seen.has(located.pointer)) return [];
  seen.add(located.pointer);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = located.value[keyword];
    return isJsonArray(list) ? list.map((_, index) => appendPointer(located.pointer, keyword, index)) : [];
  });
  return [located, ...parts.flatMap((part) => expand(document, part, seen))];
}
