import type { ParameterMutation } from './mutation.ts';

/** A required query parameter is left out (OpenAPI 3.0.3 §4.8.12); headers have a probe of their own. */
export const parameterMissing: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-missing',
  title: 'a required query parameter is missing',
  mutate: ({ parameter }) => (parameter.in === 'query' && parameter.required ? [] : undefined),
};
