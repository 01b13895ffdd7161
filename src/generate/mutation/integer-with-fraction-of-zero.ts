import type { ValueMutation } from './mutation.ts';

/** An integer as `1.0`: one to JSON Schema, none to OpenAPI 3.0 by the letter (draft-wright-json-schema-00 §4.2). */
export const integerWithFractionOfZero: ValueMutation = {
  on: 'value',
  id: 'integer-with-fraction-of-zero',
  title: 'an integer written with a fraction of zero',
  mutate: ({ schema, value }) =>
    schema['type'] === 'integer' && typeof value === 'number' ? { kind: 'literal', text: `${value}.0` } : undefined,
};
