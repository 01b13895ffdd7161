import type { Query } from '../call.ts';
import type { Problem } from './problem.ts';

/** The flag `name` of a query string: exactly one literal `true` or `false`; false where it is left out. */
export function queryFlag(query: Query, name: string): boolean | Problem {
  const [value, ...others] = query.getAll(name);
  if (value === undefined) return false;
  if (others.length === 0 && (value === 'true' || value === 'false')) return value === 'true';
  return { attribute: name, message: 'must be given once, as true or false' };
}
