import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { describedSchema, type DescribedSchema } from './described-schema.ts';

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

/** What a place is to the one around it. */
type Setting = Pick<Site, 'pointer' | 'attribute' | 'role' | 'required'>;

/**
 * Every place of `body` that the schema at `schema` of `document` describes, outer places first. Of arrays and maps with more than
 * `mostOfOne` items or entries only the first and the last ones.
 */
export function sitesOf(
  document: JsonObject,
  schema: JsonPointer,
  body: JsonValue,
  mostOfOne = Infinity,
): readonly Site[] {
  const sites: Site[] = [];
  const visit = (value: JsonValue, described: DescribedSchema | undefined, setting: Setting): void => {
    if (described === undefined) return;
    const { pointer, attribute } = setting;
    sites.push({ ...setting, value, schema: described.schema, schemaPointer: described.pointer });
    if (isJsonArray(value))
      for (const [index, item] of endsOf([...value.entries()], mostOfOne)) {
        const inner = { pointer: appendPointer(pointer, index), attribute, role: 'item', required: false } as const;
        visit(item, described.items(), inner);
      }
    else if (isJsonObject(value))
      for (const [name, item] of endsOf(Object.entries(value), mostOfOne)) {
        const { role, schema: inner } = described.member(name);
        const at = appendPointer(pointer, name);
        visit(item, inner, { pointer: at, attribute: name, required: described.requires(name), role });
      }
  };
  visit(body, describedSchema(document, schema), {
    pointer: jsonPointer(),
    attribute: null,
    role: 'body',
    required: false,
  });
  return sites;
}

function endsOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  const half = Math.floor(most / 2);
  return [...items.slice(0, half), ...items.slice(-half)];
}
