import { replaceWith, type ValueMutation } from './mutation.ts';

const SCALARS = new Set(['string', 'integer', 'number', 'boolean']);

/** The value as the one item of an array (draft-07 Validation §6.1.1). */
export const arrayForScalar: ValueMutation = {
  on: 'value',
  id: 'array-for-scalar',
  title: 'the value as the one item of an array',
  mutate: ({ schema, value }) =>
    typeof schema['type'] === 'string' && SCALARS.has(schema['type']) ? replaceWith([value]) : undefined,
};
