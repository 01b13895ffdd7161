import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** The beginning of a documented value, which a server that compares prefixes takes for the whole. */
export const enumCutShort: ValueMutation = {
  on: 'value',
  id: 'enum-cut-short',
  title: 'a documented value without its last character',
  mutate: ({ schema, value }) =>
    isJsonArray(schema['enum']) && typeof value === 'string' ? replaceWith(value.slice(0, -1)) : undefined,
};
