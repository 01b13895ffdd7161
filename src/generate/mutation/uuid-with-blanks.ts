import { replaceWith, type ValueMutation } from './mutation.ts';

/** A UUID with a blank behind it, as copied from a table (RFC 9562 §4). */
export const uuidWithBlanks: ValueMutation = {
  on: 'value',
  id: 'uuid-with-blanks',
  title: 'a UUID with a blank at its end',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(`${value} `) : undefined,
};
