import type { ValueMutation } from './mutation.ts';

/** Minus zero, which some readers tell apart from zero (RFC 8259 §6). */
export const negativeZero: ValueMutation = {
  on: 'value',
  id: 'negative-zero',
  title: 'minus zero',
  mutate: ({ schema, value }) =>
    schema['type'] === 'integer' && typeof value === 'number' ? { kind: 'literal', text: '-0' } : undefined,
};
