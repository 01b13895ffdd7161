import { replaceWith, type ValueMutation } from './mutation.ts';

const SCALARS = new Set(['string', 'integer', 'number', 'boolean']);

/** The value as the one property of an object: nested where it has to be flat (draft-07 Validation §6.1.1). */
export const objectForScalar: ValueMutation = {
  on: 'value',
  id: 'object-for-scalar',
  title: 'the value inside an object',
  mutate: ({ schema, value }) =>
    typeof schema['type'] === 'string' && SCALARS.has(schema['type']) ? replaceWith({ value }) : undefined,
};
