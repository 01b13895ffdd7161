import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** An array as an object whose properties are its places, as form encoders write it (draft-07 Validation §6.1.1). */
export const objectForArray: ValueMutation = {
  on: 'value',
  id: 'object-for-array',
  title: 'an array as an object with numbered properties',
  mutate: ({ schema, value }) =>
    isJsonArray(value) && schema['type'] === 'array'
      ? replaceWith(Object.fromEntries(value.slice(0, 3).map((item, index) => [String(index), item])))
      : undefined,
};
