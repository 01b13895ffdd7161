import type { ParameterMutation } from './mutation.ts';

/** A text that the enum does not list (draft-07 Validation §6.1.2). */
export const parameterUnknownEnumValue: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-unknown-enum-value',
  title: 'a parameter that its enum does not list',
  mutate: ({ schema }) => (schema['enum'] === undefined ? undefined : ['no_documented_value']),
};
