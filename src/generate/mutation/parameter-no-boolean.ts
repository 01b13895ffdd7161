import type { ParameterMutation } from './mutation.ts';

/** A word that no server can take for true or false. */
export const parameterNoBoolean: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-no-boolean',
  title: 'a parameter that is no boolean',
  mutate: ({ schema }) => (schema['type'] === 'boolean' ? ['neither'] : undefined),
};
