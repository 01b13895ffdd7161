import * as fc from 'fast-check';

import { isJsonArray, type JsonObject, type JsonValue } from '../../core/index.ts';
import { anyOf } from './weighted.ts';

/** `values` and, where `schema` is nullable and lists no values without it, null (OpenAPI 3.0.3 §4.7.24.1 and its clarification in 3.0.3). */
export function orNull(schema: JsonObject, values: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  const { nullable, enum: listed } = schema;
  if (nullable !== true || isJsonArray(listed)) return values;
  return (
    anyOf([
      { weight: 6, arbitrary: values },
      { weight: 1, arbitrary: fc.constant(null) },
    ]) ?? values
  );
}
