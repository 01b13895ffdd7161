import * as fc from 'fast-check';

import type { JsonObject } from '../../core/index.ts';

/** How wide each format is (OpenAPI 3.0.3 §4.4); beyond 53 bits a JSON number is not exact (RFC 8259 §6). */
const WIDTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** Numbers that a schema of the type `integer` allows, the smallest and the largest more often than others. */
export function integerArbitrary(schema: JsonObject): fc.Arbitrary<number> {
  const { format, multipleOf } = schema;
  const [narrowest, widest] = (typeof format === 'string' ? WIDTHS[format] : undefined) ?? [-(2 ** 31), 2 ** 31 - 1];
  const [least, most] = bounds(schema, 1);
  const min = Math.ceil(Math.max(least ?? narrowest, least === undefined ? narrowest : Number.MIN_SAFE_INTEGER));
  const max = Math.max(min, Math.floor(Math.min(most ?? widest, Number.MAX_SAFE_INTEGER)));
  if (typeof multipleOf === 'number' && multipleOf > 0) {
    const [first, last] = [Math.ceil(min / multipleOf), Math.floor(max / multipleOf)];
    return fc.integer({ min: first, max: Math.max(first, last) }).map((factor) => factor * multipleOf);
  }
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
}

/** Numbers that a schema of the type `number` allows. */
export function numberArbitrary(schema: JsonObject): fc.Arbitrary<number> {
  const { multipleOf } = schema;
  if (typeof multipleOf === 'number') return integerArbitrary({ ...schema, format: 'int32' });
  const [min, max] = bounds(schema, 0);
  return fc
    .double({
      noNaN: true,
      noDefaultInfinity: true,
      min: min ?? -1e6,
      max: max ?? Math.max(1e6, min ?? 0),
      minExcluded: schema['exclusiveMinimum'] === true,
      maxExcluded: schema['exclusiveMaximum'] === true,
    })
    .map((number) => (Object.is(number, -0) ? 0 : number));
}

/** Least and most, moved inside by `step` where they exclude themselves. */
function bounds(schema: JsonObject, step: number): readonly [number | undefined, number | undefined] {
  const { minimum, maximum } = schema;
  const least = typeof minimum === 'number' ? minimum + (schema['exclusiveMinimum'] === true ? step : 0) : undefined;
  const most = typeof maximum === 'number' ? maximum - (schema['exclusiveMaximum'] === true ? step : 0) : undefined;
  return [least, most];
}
