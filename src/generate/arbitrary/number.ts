import * as fc from 'fast-check';

import type { JsonObject } from '../../core/index.ts';
import { chosenNumber } from './chosen-number.ts';
import type { Maker } from './maker.ts';
import { wholeStep } from './multiples.ts';
import { anyOf } from './weighted.ts';

type Range = readonly [least: number, most: number];

const INT32: Range = [-(2 ** 31), 2 ** 31 - 1];
/** How wide each format is (OpenAPI 3.0.3 §4.4); beyond 53 bits a JSON number is not exact (RFC 8259 §6). */
const WIDTHS: Readonly<Record<string, Range>> = {
  int32: INT32,
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** How far numbers with a fraction go where the schema sets no limit. */
const FAR = 1_000_000;
/** How many multiples of a fraction are drawn from: beyond, they are not exact. */
const MULTIPLES = 100_000;

/** Whole numbers between the bounds, the outermost ones more often. Without a format they stay within 32 bits unless a bound is beyond. */
export const makeInteger: Maker = ({ schema }) => {
  const { format, multipleOf } = schema;
  const width = typeof format === 'string' ? WIDTHS[format] : undefined;
  const [least, most] = wholeBounds(schema, width ?? INT32, width !== undefined);
  const step = typeof multipleOf === 'number' ? wholeStep(multipleOf) : 1;
  if (step === undefined) return undefined;
  const [min, max] = [Math.ceil(least / step), Math.floor(most / step)];
  if (min > max) return undefined;
  return anyOf([
    { weight: 4, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: chosenNumber([min, max], min, max) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: Math.max(min, Math.min(0, max)), max: Math.min(max, Math.max(min, 100)) }),
    },
  ])?.map((factor) => factor * step);
};

/** Numbers between the bounds, whole ones among them, the bounds themselves where they belong. */
export const makeNumber: Maker = (making) => {
  const { multipleOf } = making.schema;
  const [min, max] = numberBounds(making.schema);
  if (typeof multipleOf === 'number') return multiples(multipleOf, min, max, making.schema);
  const [minExcluded, maxExcluded] = exclusions(making.schema);
  if (min > max || (min === max && (minExcluded || maxExcluded))) return undefined;
  const ends = [...(minExcluded ? [] : [min]), ...(maxExcluded ? [] : [max])];
  const whole = makeInteger({ ...making, schema: { ...making.schema, minimum: min, maximum: max } });
  return anyOf([
    {
      weight: 6,
      arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min, max, minExcluded, maxExcluded }).map(unsigned),
    },
    ...(whole === undefined ? [] : [{ weight: 3, arbitrary: whole }]),
    ...(ends.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...ends) }]),
  ]);
};

/** JSON has a negative zero, but no document means it. */
function unsigned(number: number): number {
  return Object.is(number, -0) ? 0 : number;
}

function multiples(step: number, min: number, max: number, schema: JsonObject): fc.Arbitrary<number> | undefined {
  const [minExcluded, maxExcluded] = exclusions(schema);
  const first = Math.max(Math.ceil(min / step), -MULTIPLES + Math.max(0, Math.ceil(min / step)));
  const last = Math.min(Math.floor(max / step), first + 2 * MULTIPLES);
  if (first > last) return undefined;
  const isAllowed = (number: number): boolean =>
    Number.isInteger(number / step) &&
    (minExcluded ? number > min : number >= min) &&
    (maxExcluded ? number < max : number <= max);
  const numberOf = (factor: number): number => Number((factor * step).toPrecision(12));
  // A filter that nothing passes would never end.
  const few = Array.from({ length: Math.min(last - first + 1, 64) }, (_, index) => numberOf(first + index));
  if (!few.some(isAllowed)) return undefined;
  return fc.integer({ min: first, max: last }).map(numberOf).filter(isAllowed);
}

function exclusions(schema: JsonObject): readonly [boolean, boolean] {
  const { minimum, maximum } = schema;
  return [
    typeof minimum === 'number' && schema['exclusiveMinimum'] === true,
    typeof maximum === 'number' && schema['exclusiveMaximum'] === true,
  ];
}

function numberBounds({ minimum, maximum }: JsonObject): Range {
  const [least, most] = [numberOr(minimum, -FAR), numberOr(maximum, FAR)];
  return [
    typeof minimum === 'number' ? minimum : Math.min(least, most - FAR),
    typeof maximum === 'number' ? maximum : Math.max(most, least + FAR),
  ];
}

/** The least and the largest whole number that the bounds allow; `width` is where they end that the schema leaves open. */
function wholeBounds(schema: JsonObject, [narrowest, widest]: Range, isLimit: boolean): Range {
  const [least, most] = wholeOnes(schema);
  if (isLimit) return [Math.max(least ?? narrowest, narrowest), Math.min(most ?? widest, widest)];
  const far = widest - narrowest;
  return [
    Math.max(least ?? Math.min(narrowest, (most ?? widest) - far), Number.MIN_SAFE_INTEGER),
    Math.min(most ?? Math.max(widest, (least ?? narrowest) + far), Number.MAX_SAFE_INTEGER),
  ];
}

/** The bounds of a schema, moved to the next whole number inside. */
function wholeOnes(schema: JsonObject): readonly [number | undefined, number | undefined] {
  const { minimum, maximum } = schema;
  const [minExcluded, maxExcluded] = exclusions(schema);
  return [
    typeof minimum === 'number' ? (minExcluded ? Math.floor(minimum) + 1 : Math.ceil(minimum)) : undefined,
    typeof maximum === 'number' ? (maxExcluded ? Math.ceil(maximum) - 1 : Math.floor(maximum)) : undefined,
  ];
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
