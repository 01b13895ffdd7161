import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** One item less than allowed (draft-07 Validation §6.4.2). */
export const tooFewItems: ValueMutation = {
  on: 'value',
  id: 'too-few-items',
  title: 'an array with one item less than allowed',
  mutate: ({ schema, value }) => {
    const { minItems } = schema;
    if (typeof minItems !== 'number' || minItems < 1 || !isJsonArray(value)) return undefined;
    return replaceWith(value.slice(0, minItems - 1));
  },
};
