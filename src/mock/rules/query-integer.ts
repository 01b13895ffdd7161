import type { Query } from '../call.ts';
import { INT32_MAX } from './positive-int32.ts';
import type { Problem } from './problem.ts';

export interface IntegerParameter {
  readonly name: string;
  readonly min: number;
  readonly fallback: number;
}

/** A whole number of a query string, given at most once in decimal digits; the fallback where it is left out. */
export function queryInteger(query: Query, { name, min, fallback }: IntegerParameter): number | Problem {
  const [value, ...others] = query.getAll(name);
  if (value === undefined) return fallback;
  const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
  if (others.length === 0 && number >= min && number <= INT32_MAX) return number;
  return { attribute: name, message: `must be given once, as a whole number from ${min} to ${INT32_MAX}` };
}
