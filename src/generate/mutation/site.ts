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
  /** Its place in the document, references followed. */
  readonly schemaPointer: JsonPointer;
  /** The nearest property name on the way here: what an error message has to name. */
  readonly attribute: string | null;
  /** What it is to the value around it: a property that the schema lists, an entry of a map, an item; the body itself. */
  readonly role: 'body' | 'property' | 'entry' | 'item';
  /** Whether the object around it requires it. */
  readonly required: boolean;
}

/** Every place of `body` that the schema at `schema` of `document` describes, outer places first. */
export function sitesOf(document: JsonObject, schema: JsonPointer, body: JsonValue): readonly Site[] {
  const sites: Site[] = [];
  const visit = (
    item: JsonValue,
    at: JsonPointer,
    site: Pick<Site, 'pointer' | 'attribute' | 'role' | 'required'>,
  ): void => {
    const found = valueAt(document, at);
    const located = isJsonObject(found) ? resolveReference(document, { value: found, pointer: at }) : undefined;
    if (located === undefined) return;
    const { value: here, pointer: place } = located;
    const { pointer, attribute } = site;
    sites.push({ ...site, value: item, schema: here, schemaPointer: place });
    if (isJsonArray(item) && here['items'] !== undefined)
      item.forEach((entry, index) => {
        const inner = { pointer: appendPointer(pointer, index), attribute, role: 'item', required: false } as const;
        visit(entry, appendPointer(place, 'items'), inner);
      });
    if (!isJsonObject(item)) return;
    const names = isJsonArray(here['required']) ? here['required'] : [];
    for (const [name, value] of Object.entries(item)) {
      const described = describeMember(here, place, name);
      if (described === undefined) continue;
      const inner = { pointer: appendPointer(pointer, name), attribute: name, required: names.includes(name) };
      visit(value, described.schema, { ...inner, role: described.role });
    }
  };
  visit(body, schema, { pointer: jsonPointer(), attribute: null, role: 'body', required: false });
  return sites;
}

interface Member {
  readonly schema: JsonPointer;
  readonly role: 'property' | 'entry';
}

function describeMember(schema: JsonObject, place: JsonPointer, name: string): Member | undefined {
  const { properties, additionalProperties } = schema;
  if (isJsonObject(properties) && Object.hasOwn(properties, name))
    return { schema: appendPointer(place, 'properties', name), role: 'property' };
  return isJsonObject(additionalProperties)
    ? { schema: appendPointer(place, 'additionalProperties'), role: 'entry' }
    : undefined;
}
