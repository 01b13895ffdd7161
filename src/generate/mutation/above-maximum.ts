import { replaceWith, type ValueMutation } from './mutation.ts';

/** One more than the maximum (draft-07 Validation §6.2.2). */
export const aboveMaximum: ValueMutation = {
  on: 'value',
  id: 'above-maximum',
  title: 'a number one above the maximum',
  mutate: ({ schema }) => (typeof schema['maximum'] === 'number' ? replaceWith(schema['maximum'] + 1) : undefined),
};
