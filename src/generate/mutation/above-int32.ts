import { replaceWith, type ValueMutation } from './mutation.ts';

/** One more than 32 bits with a sign can hold (OpenAPI 3.0.3 §4.4, `int32`). */
export const aboveInt32: ValueMutation = {
  on: 'value',
  id: 'above-int32',
  title: 'an integer one above what 32 bits hold',
  mutate: ({ schema }) => (schema['format'] === 'int32' ? replaceWith(2 ** 31) : undefined),
};
