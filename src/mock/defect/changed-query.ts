import type { Query } from '../call.ts';

/** `query` with what `change` makes of the values of one parameter. */
export function changedQuery(
  query: Query,
  name: string,
  change: (values: readonly string[]) => readonly string[],
): Query {
  return { getAll: (parameter) => (parameter === name ? [...change(query.getAll(name))] : query.getAll(parameter)) };
}
