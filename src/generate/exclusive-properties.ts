import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../core/index.ts';

/** The properties of which a valid request has at most one (`x-not-together`, an extension of ours), by the schema of an object. */
export function exclusiveProperties(schema: JsonObject): readonly string[] {
  const names = schema['x-not-together'];
  return isJsonArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** `object` with `name` set to `value`, and without the properties that do not go together with it. */
export function withProperty(schema: JsonObject, object: JsonValue, name: string, value: JsonValue): JsonValue {
  if (!isJsonObject(object)) return object;
  const exclusive = exclusiveProperties(schema);
  const excluded = exclusive.includes(name) ? exclusive : [];
  const kept = Object.entries(object).filter(([other]) => other !== name && !excluded.includes(other));
  return Object.fromEntries([...kept, [name, value]]);
}
