import { rule } from './rule.ts';

/** The largest value of OpenAPI's format `int32`. */
export const INT32_MAX = 2 ** 31 - 1;

/** A whole number from 1 to the largest signed 32-bit one. `1.0` is whole: JSON has one kind of number (RFC 8259 §6). */
export const positiveInt32 = rule(
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= INT32_MAX,
  `must be a whole number from 1 to ${INT32_MAX}`,
);
