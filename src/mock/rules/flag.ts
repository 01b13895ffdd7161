import { rule } from './rule.ts';

/** true or false. */
export const flag = rule((value) => typeof value === 'boolean', 'must be true or false');
