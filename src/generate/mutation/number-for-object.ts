import { replaceWith, type ValueMutation } from './mutation.ts';

/** A number where an object belongs (draft-07 Validation §6.1.1). */
export const numberForObject: ValueMutation = {
  on: 'value',
  id: 'number-for-object',
  title: 'a number in place of an object',
  mutate: ({ schema }) => (schema['type'] === 'object' ? replaceWith(7) : undefined),
};
