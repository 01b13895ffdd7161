import { replaceWith, type ValueMutation } from './mutation.ts';

/** A boolean where an array belongs (draft-07 Validation §6.1.1). */
export const booleanForArray: ValueMutation = {
  on: 'value',
  id: 'boolean-for-array',
  title: 'a boolean in place of an array',
  mutate: ({ schema }) => (schema['type'] === 'array' ? replaceWith(true) : undefined),
};
