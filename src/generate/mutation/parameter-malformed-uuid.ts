import type { ParameterMutation } from './mutation.ts';

/** A UUID that is one digit short (RFC 9562 §4). */
export const parameterMalformedUuid: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-malformed-uuid',
  title: 'a parameter that is one digit short of a UUID',
  mutate: ({ schema }) => (schema['format'] === 'uuid' ? ['3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5'] : undefined),
};
