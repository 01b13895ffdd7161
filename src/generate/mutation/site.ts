import { resolveReference } from '../../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/** A place of a valid value together with the schema that describes it. */
export interface Site {
  /** In the value. */
  readonly pointer: JsonPointer;
  readonly value: JsonValue;
  /** The schema, references followed. */
  readonly schema: JsonObject;
  /** The nearest property name on the way here: what an error message has to name. */
  readonly attribute: string;
  /** Whether the object around it requires it. */
  readonly required: boolean;
}

/** Every place of `value` that the schema at `schema` of `document` describes, outer places first. */
export function sitesOf(document: JsonObject, schema: JsonPointer, value: JsonValue): readonly Site[] {
  const sites: Site[] = [];
  const visit = (
    item: JsonValue,
    pointer: JsonPointer,
    at: JsonPointer,
    attribute: string,
    required: boolean,
  ): void => {
    const found = valueAt(document, at);
    const located = isJsonObject(found) ? resolveReference(document, { value: found, pointer: at }) : undefined;
    if (located === undefined) return;
    const { value: here, pointer: place } = located;
    sites.push({ pointer, value: item, schema: here, attribute, required });
    if (isJsonArray(item) && here['items'] !== undefined)
      item.forEach((entry, index) =>
        visit(entry, appendPointer(pointer, index), appendPointer(place, 'items'), attribute, false),
      );
    if (!isJsonObject(item)) return;
    const names = isJsonArray(here['required']) ? here['required'] : [];
    for (const [name, inner] of Object.entries(item)) {
      const next = propertyPointer(here, place, name);
      if (next !== undefined) visit(inner, appendPointer(pointer, name), next, name, names.includes(name));
    }
  };
  visit(value, jsonPointer(), schema, 'body', false);
  return sites;
}

function propertyPointer(schema: JsonObject, place: JsonPointer, name: string): JsonPointer | undefined {
  const { properties, additionalProperties } = schema;
  if (isJsonObject(properties) && Object.hasOwn(properties, name)) return appendPointer(place, 'properties', name);
  return isJsonObject(additionalProperties) ? appendPointer(place, 'additionalProperties') : undefined;
}
