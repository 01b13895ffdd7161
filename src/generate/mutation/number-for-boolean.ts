import { replaceWith, type ValueMutation } from './mutation.ts';

/** One where true belongs: many languages take it for that (draft-07 Validation §6.1.1). */
export const numberForBoolean: ValueMutation = {
  on: 'value',
  id: 'number-for-boolean',
  title: 'a number in place of a boolean',
  mutate: ({ schema }) => (schema['type'] === 'boolean' ? replaceWith(1) : undefined),
};
