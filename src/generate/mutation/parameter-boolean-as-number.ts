import type { ParameterMutation } from './mutation.ts';

/** A boolean as a number, which some servers read. */
export const parameterBooleanAsNumber: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-boolean-as-number',
  title: 'a boolean parameter as a number',
  mutate: ({ schema }) => (schema['type'] === 'boolean' ? ['1'] : undefined),
};
