import { replaceWith, type ValueMutation } from './mutation.ts';

/** A number that its step does not divide (draft-07 Validation §6.2.1). */
export const notAMultiple: ValueMutation = {
  on: 'value',
  id: 'not-a-multiple',
  title: 'a number between two multiples',
  mutate: ({ schema, value }) =>
    typeof schema['multipleOf'] === 'number' && typeof value === 'number'
      ? replaceWith(value + schema['multipleOf'] / 2)
      : undefined,
};
