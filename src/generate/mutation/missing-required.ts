import type { ValueMutation } from './mutation.ts';

/** A required property is left out (OpenAPI 3.0.3 §4.7.24, `required`). */
export const missingRequired: ValueMutation = {
  on: 'value',
  id: 'missing-required',
  title: 'a required property is missing',
  mutate: ({ required }) => (required ? { kind: 'remove' } : undefined),
};
