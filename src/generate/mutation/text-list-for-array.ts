import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** An array written as one text with commas, as query strings have it (draft-07 Validation §6.1.1). */
export const textListForArray: ValueMutation = {
  on: 'value',
  id: 'text-list-for-array',
  title: 'an array as a text with commas',
  mutate: ({ schema, value }) =>
    isJsonArray(value) && value.length > 0 && schema['type'] === 'array'
      ? replaceWith(value.slice(0, 3).map(String).join(','))
      : undefined,
};
