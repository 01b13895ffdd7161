import * as fc from 'fast-check';

import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';
import { exclusiveProperties } from '../exclusive-properties.ts';

/** Gives the values of a property; undefined where there are none. */
export type PropertyArbitrary = (name: string, isRequired: boolean) => fc.Arbitrary<JsonValue> | undefined;

/** Objects with the properties that a schema lists: the required ones always, each other one or not, of exclusive ones at most one. */
export function objectArbitrary(schema: JsonObject, property: PropertyArbitrary): fc.Arbitrary<JsonValue> {
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  const listed = isJsonObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const members: Record<string, fc.Arbitrary<JsonValue>> = {};
  for (const name of listed) {
    const values = property(name, required.includes(name));
    if (values !== undefined) members[name] = values;
  }
  const requiredKeys = Object.keys(members).filter((name) => required.includes(name));
  const exclusive = exclusiveProperties(schema).filter((name) => !requiredKeys.includes(name));
  const objects = fc.record(members, { requiredKeys, noNullPrototype: true });
  const kept =
    exclusive.length < 2
      ? objects
      : fc.tuple(objects, fc.constantFrom(...exclusive)).map(([object, name]) => without(object, exclusive, name));
  const least = typeof schema['minProperties'] === 'number' ? schema['minProperties'] : 0;
  return least === 0 ? kept : kept.filter((object) => Object.keys(object).length >= least);
}

/** `object` with none of `exclusive` but `kept`. */
function without(
  object: Readonly<Record<string, JsonValue>>,
  exclusive: readonly string[],
  kept: string,
): Readonly<Record<string, JsonValue>> {
  const there = exclusive.filter((name) => Object.hasOwn(object, name));
  if (there.length < 2) return object;
  const chosen = there.includes(kept) ? kept : there[0];
  return Object.fromEntries(Object.entries(object).filter(([name]) => name === chosen || !exclusive.includes(name)));
}
