import * as fc from 'fast-check';

import type { JsonObject, JsonValue } from '../../core/index.ts';

/** Arrays without a limit of their own get no longer than this. */
const USUAL = 4;
/** Limits beyond this are not drawn: the request would be about its size. */
const LARGEST = 1_000;

/** Arrays of `items`: mostly few, now and then as many as allowed and one beside; items may occur more than once unless they must not. */
export function arrayArbitrary(schema: JsonObject, items: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  const { maxItems } = schema;
  const minLength = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
  const most = typeof maxItems === 'number' ? maxItems : Infinity;
  const few = Math.max(minLength, Math.min(most, minLength + USUAL));
  if (schema['uniqueItems'] === true)
    return fc.uniqueArray(items, { minLength, maxLength: few, selector: (item) => JSON.stringify(item) });
  const usual = fc.array(items, { minLength, maxLength: few });
  const repeated = fc.tuple(items, fc.integer({ min: Math.max(1, minLength), max: Math.max(1, few) })).map(repeat);
  if (most > LARGEST || few === most)
    return fc.oneof({ weight: 6, arbitrary: usual }, { weight: most >= 1 ? 1 : 0, arbitrary: repeated });
  const full = fc.tuple(items, fc.constantFrom(most, most - 1)).map(repeat);
  return fc.oneof({ weight: 60, arbitrary: usual }, { weight: 8, arbitrary: repeated }, { weight: 1, arbitrary: full });
}

function repeat([item, length]: readonly [JsonValue, number]): JsonValue {
  return Array.from({ length }, () => item);
}
