import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Larger limits than this are not tried: the request would be about size, not about the limit. */
const LARGEST_LIMIT = 10_000;

/** One item more than allowed (draft-07 Validation §6.4.1). */
export const tooManyItems: ValueMutation = {
  on: 'value',
  id: 'too-many-items',
  title: 'an array with one item more than allowed',
  mutate: ({ schema, value }) => {
    const { maxItems, uniqueItems } = schema;
    // Repeating an item would break a second rule.
    if (uniqueItems === true) return undefined;
    if (typeof maxItems !== 'number' || maxItems > LARGEST_LIMIT || !isJsonArray(value)) return undefined;
    const [first] = value;
    return first === undefined ? undefined : replaceWith(Array.from({ length: maxItems + 1 }, () => first));
  },
};
