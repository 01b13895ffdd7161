import type { ParameterMutation } from './mutation.ts';

/** One less than the minimum (draft-07 Validation §6.2.4). */
export const parameterBelowMinimum: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-below-minimum',
  title: 'a parameter one below its minimum',
  mutate: ({ schema }) => (typeof schema['minimum'] === 'number' ? [String(schema['minimum'] - 1)] : undefined),
};
