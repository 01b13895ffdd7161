import type { ParameterMutation } from './mutation.ts';

/** One more than the maximum (draft-07 Validation §6.2.2). */
export const parameterAboveMaximum: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-above-maximum',
  title: 'a parameter one above its maximum',
  mutate: ({ schema }) => (typeof schema['maximum'] === 'number' ? [String(schema['maximum'] + 1)] : undefined),
};
