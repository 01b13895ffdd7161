import { replaceWith, type ValueMutation } from './mutation.ts';

/** A number with a fraction where an integer belongs (draft-07 Validation §6.1.1). */
export const fractionForInteger: ValueMutation = {
  on: 'value',
  id: 'fraction-for-integer',
  title: 'a fraction in place of an integer',
  mutate: ({ schema, value }) =>
    schema['type'] === 'integer' && typeof value === 'number' ? replaceWith(value + 0.5) : undefined,
};
