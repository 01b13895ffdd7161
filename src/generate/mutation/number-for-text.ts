import { replaceWith, type ValueMutation } from './mutation.ts';

/** A number where a text belongs: lenient servers turn it into one in silence (draft-07 Validation §6.1.1). */
export const numberForText: ValueMutation = {
  on: 'value',
  id: 'number-for-text',
  title: 'a number in place of a text',
  mutate: ({ schema }) => (schema['type'] === 'string' ? replaceWith(7) : undefined),
};
