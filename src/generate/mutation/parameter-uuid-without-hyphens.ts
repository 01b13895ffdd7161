import type { ParameterMutation } from './mutation.ts';

/** A UUID without hyphens (RFC 9562 §4). */
export const parameterUuidWithoutHyphens: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-uuid-without-hyphens',
  title: 'a parameter that is a UUID without hyphens',
  mutate: ({ schema }) => (schema['format'] === 'uuid' ? ['3f1c2b7a5d4e4f608a9b0c1d2e3f4a5b'] : undefined),
};
