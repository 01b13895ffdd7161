import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A documented value at the end of a longer one: a server that looks for it anywhere in the text takes it. */
export const enumWithPrefix: ValueMutation = {
  on: 'value',
  id: 'enum-with-prefix',
  title: 'a documented value with something before it',
  mutate: ({ schema, value }) =>
    isJsonArray(schema['enum']) && typeof value === 'string' ? replaceWith(`x_${value}`) : undefined,
};
