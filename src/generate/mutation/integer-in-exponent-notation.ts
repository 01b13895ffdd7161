import type { ValueMutation } from './mutation.ts';

/** An integer as `1e2`: the same number to JSON (RFC 8259 §6), and to some readers no integer. */
export const integerInExponentNotation: ValueMutation = {
  on: 'value',
  id: 'integer-in-exponent-notation',
  title: 'an integer in exponent notation',
  mutate: ({ schema, value }) =>
    schema['type'] === 'integer' && typeof value === 'number' ? { kind: 'literal', text: '1e2' } : undefined,
};
