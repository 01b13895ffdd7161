import { replaceWith, type ValueMutation } from './mutation.ts';

/** Null where the schema does not allow it (OpenAPI 3.0.3 §4.7.24, `nullable`). */
export const nullValue: ValueMutation = {
  on: 'value',
  id: 'null-value',
  title: 'null where it is not allowed',
  mutate: ({ schema }) => (schema['nullable'] === true ? undefined : replaceWith(null)),
};
