import { replaceWith, type ValueMutation } from './mutation.ts';

/** A boolean where an object belongs (draft-07 Validation §6.1.1). */
export const booleanForObject: ValueMutation = {
  on: 'value',
  id: 'boolean-for-object',
  title: 'a boolean in place of an object',
  mutate: ({ schema }) => (schema['type'] === 'object' ? replaceWith(true) : undefined),
};
