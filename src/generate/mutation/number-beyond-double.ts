import type { ValueMutation } from './mutation.ts';

/** A number larger than any double (RFC 8259 §6): readers make infinity of it, or nothing. */
export const numberBeyondDouble: ValueMutation = {
  on: 'value',
  id: 'number-beyond-double',
  title: 'a number that no double holds',
  mutate: ({ schema }) =>
    schema['type'] === 'integer' || schema['type'] === 'number' ? { kind: 'literal', text: '1e400' } : undefined,
};
