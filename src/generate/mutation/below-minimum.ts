import { replaceWith, type ValueMutation } from './mutation.ts';

/** One less than the minimum (draft-07 Validation §6.2.4). */
export const belowMinimum: ValueMutation = {
  on: 'value',
  id: 'below-minimum',
  title: 'a number one below the minimum',
  mutate: ({ schema }) => (typeof schema['minimum'] === 'number' ? replaceWith(schema['minimum'] - 1) : undefined),
};
