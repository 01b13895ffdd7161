import { replaceWith, type ValueMutation } from './mutation.ts';

/** A boolean where a text belongs (draft-07 Validation §6.1.1). */
export const booleanForText: ValueMutation = {
  on: 'value',
  id: 'boolean-for-text',
  title: 'a boolean in place of a text',
  mutate: ({ schema }) => (schema['type'] === 'string' ? replaceWith(true) : undefined),
};
