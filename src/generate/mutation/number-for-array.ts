import { replaceWith, type ValueMutation } from './mutation.ts';

/** A number where an array belongs (draft-07 Validation §6.1.1). */
export const numberForArray: ValueMutation = {
  on: 'value',
  id: 'number-for-array',
  title: 'a number in place of an array',
  mutate: ({ schema }) => (schema['type'] === 'array' ? replaceWith(7) : undefined),
};
