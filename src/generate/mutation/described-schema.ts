import { appendPointer, isJsonArray, isJsonObject, type JsonObject, type JsonPointer } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';

/** A schema with the schemas of what is in its values. What was found once is not looked for again: documents never change. */
export interface DescribedSchema {
  readonly schema: JsonObject;
  /** Its place in the document, references followed. */
  readonly pointer: JsonPointer;
  readonly requires: (name: string) => boolean;
  readonly items: () => DescribedSchema | undefined;
  /** Of the property `name`, or of every property that is not listed. */
  readonly member: (name: string) => {
    readonly role: 'property' | 'entry';
    readonly schema: DescribedSchema | undefined;
  };
}

const known = new WeakMap<JsonObject, Map<JsonPointer, DescribedSchema | undefined>>();

/** The schema at `pointer` of `document`; undefined where there is none. */
export function describedSchema(document: JsonObject, pointer: JsonPointer): DescribedSchema | undefined {
  const schemas = known.get(document) ?? new Map<JsonPointer, DescribedSchema | undefined>();
  known.set(document, schemas);
  if (!schemas.has(pointer)) schemas.set(pointer, describe(document, pointer));
  return schemas.get(pointer);
}

function describe(document: JsonObject, pointer: JsonPointer): DescribedSchema | undefined {
  const found = schemaAt(document, pointer);
  if (found === undefined) return undefined;
  const { value: schema, pointer: place } = found;
  const { properties, required, items, additionalProperties } = schema;
  const names = new Set(isJsonArray(required) ? required : []);
  const places = new Map(
    isJsonObject(properties)
      ? Object.keys(properties).map((name) => [name, appendPointer(place, 'properties', name)])
      : [],
  );
  const itemsPlace = items === undefined ? undefined : appendPointer(place, 'items');
  const entriesPlace = isJsonObject(additionalProperties) ? appendPointer(place, 'additionalProperties') : undefined;
  const at = (inner: JsonPointer | undefined): DescribedSchema | undefined =>
    inner === undefined ? undefined : describedSchema(document, inner);
  return {
    schema,
    pointer: place,
    requires: (name) => names.has(name),
    items: () => at(itemsPlace),
    member: (name) =>
      places.has(name)
        ? { role: 'property', schema: at(places.get(name)) }
        : { role: 'entry', schema: at(entriesPlace) },
  };
}
