import type { ParameterMutation } from './mutation.ts';

/** A word where a number belongs. */
export const parameterNoNumber: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-no-number',
  title: 'a parameter that is no number',
  mutate: ({ schema }) => (schema['type'] === 'integer' || schema['type'] === 'number' ? ['many'] : undefined),
};
