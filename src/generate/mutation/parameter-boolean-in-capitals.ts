import type { ParameterMutation } from './mutation.ts';

/** A boolean in capitals, which some servers read. */
export const parameterBooleanInCapitals: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-boolean-in-capitals',
  title: 'a boolean parameter in capitals',
  mutate: ({ schema }) => (schema['type'] === 'boolean' ? ['TRUE'] : undefined),
};
