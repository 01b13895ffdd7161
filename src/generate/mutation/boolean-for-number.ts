import { replaceWith, type ValueMutation } from './mutation.ts';

/** A boolean where a number belongs: many languages count with it (draft-07 Validation §6.1.1). */
export const booleanForNumber: ValueMutation = {
  on: 'value',
  id: 'boolean-for-number',
  title: 'a boolean in place of a number',
  mutate: ({ schema }) => (schema['type'] === 'integer' || schema['type'] === 'number' ? replaceWith(true) : undefined),
};
