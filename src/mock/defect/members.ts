import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';

/** What stands in place of a member; undefined takes it away. */
export type Replaced = JsonValue | undefined;

/** `object` with what `change` makes of its member `name`; where it has none, as it is. */
export function withMember(object: JsonObject, name: string, change: (value: JsonValue) => Replaced): JsonObject {
  return withMembers(object, (member, value) => (member === name ? change(value) : value));
}

/** `object` with what `change` makes of each of its members. */
export function withMembers(object: JsonObject, change: (name: string, value: JsonValue) => Replaced): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      const changed = change(name, value);
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}

/** `object` with what `change` makes of each entry of its map `attributes`. */
export function withAttributes(object: JsonObject, change: (name: string, value: JsonValue) => Replaced): JsonObject {
  return withMember(object, 'attributes', (map) => (isJsonObject(map) ? withMembers(map, change) : map));
}

/** `object` with what `change` makes of each text among its attributes. */
export function withTexts(object: JsonObject, change: (text: string) => Replaced): JsonObject {
  return withAttributes(object, (_, value) => (typeof value === 'string' ? change(value) : value));
}

/** The object that stands in the wrapper of a body; empty where there is none. */
export function wrapped(body: JsonObject): JsonObject {
  const [only] = Object.values(body);
  return isJsonObject(only) ? only : {};
}

/** The texts among the attributes of an object. */
export function attributeTexts({ attributes }: JsonObject): readonly string[] {
  const values = isJsonObject(attributes) ? Object.values(attributes) : [];
  return values.filter((value) => typeof value === 'string');
}

/** The items of the list `name`; none where it is no list. */
export function listOf(object: JsonObject, name: string): readonly JsonValue[] {
  const value = object[name];
  return isJsonArray(value) ? value : [];
}

/** A value as text: a text as it is, anything else as JSON. */
export function textOf(value: Replaced): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
