import type { ParameterMutation } from './mutation.ts';

/** A query parameter whose value is empty. */
export const parameterEmpty: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-empty',
  title: 'a query parameter without a value',
  mutate: ({ parameter }) => (parameter.in === 'query' ? [''] : undefined),
};
