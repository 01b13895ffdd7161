import { isJsonObject } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** The first properties of an object, one less than the fewest (draft-07 Validation §6.5.2). */
export const tooFewProperties: ValueMutation = {
  on: 'value',
  id: 'too-few-properties',
  title: 'an object with one property too few',
  mutate: ({ schema, value }) => {
    const { minProperties } = schema;
    if (typeof minProperties !== 'number' || minProperties < 1 || !isJsonObject(value)) return undefined;
    return replaceWith(Object.fromEntries(Object.entries(value).slice(0, minProperties - 1)));
  },
};
