import type { ParameterMutation } from './mutation.ts';

/** A UUID with a digit that is none (RFC 9562 §4). */
export const parameterUuidNotHexadecimal: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-uuid-not-hexadecimal',
  title: 'a parameter that is a UUID with a letter beyond F',
  mutate: ({ schema }) => (schema['format'] === 'uuid' ? ['3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5g'] : undefined),
};
