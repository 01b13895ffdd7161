import * as fc from 'fast-check';

import { isJsonArray, jsonTypeOf, type JsonObject, type JsonValue } from '../../core/index.ts';

/** The values that `schema` lists, as far as they are of its type; undefined where it lists none. An empty list allows nothing. */
export function listedValues(schema: JsonObject): readonly JsonValue[] | undefined {
  const { enum: listed, const: only } = schema;
  const values = only === undefined ? listed : [only];
  return isJsonArray(values) ? values.filter((value) => isOfType(schema, value)) : undefined;
}

/** Each of `values` as often as any other (draft-07 Validation §6.1.2); undefined where there are none. */
export function listedArbitrary(values: readonly JsonValue[]): fc.Arbitrary<JsonValue> | undefined {
  return values.length === 0 ? undefined : fc.constantFrom(...values);
}

/** Whether `value` is of the type that `schema` names, if any. */
export function isOfType({ type, nullable }: JsonObject, value: JsonValue): boolean {
  if (typeof type !== 'string') return true;
  const own = jsonTypeOf(value);
  return own === type || (own === 'integer' && type === 'number') || (own === 'null' && nullable === true);
}
