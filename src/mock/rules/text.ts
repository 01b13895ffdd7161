import { rule } from './rule.ts';

/** A string, possibly empty. */
export const text = rule((value) => typeof value === 'string', 'must be a string');

/** A string with something in it. */
export const filledText = rule(
  (value) => typeof value === 'string' && value.trim() !== '',
  'must be a string that is not blank',
);
