import { replaceWith, type ValueMutation } from './mutation.ts';

/** A number or boolean spelt out as a text, as form posts hand it on (draft-07 Validation §6.1.1). */
export const textForScalar: ValueMutation = {
  on: 'value',
  id: 'text-for-scalar',
  title: 'a number or boolean written as a text',
  mutate: ({ schema, value }) =>
    schema['type'] !== undefined && (typeof value === 'number' || typeof value === 'boolean')
      ? replaceWith(String(value))
      : undefined,
};
