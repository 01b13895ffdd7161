import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Longer arrays would be about size, not about the item. */
const LONGEST = 10_000;

/** The last item that an array may have, as a number among texts. */
export const badItemAtMaximum: ValueMutation = {
  on: 'value',
  id: 'bad-item-at-maximum',
  title: 'an array of the longest length whose last item is a number',
  mutate: ({ schema, value }) => {
    const { maxItems, uniqueItems } = schema;
    const [first] = isJsonArray(value) && uniqueItems !== true ? value : [];
    if (typeof maxItems !== 'number' || maxItems > LONGEST || typeof first !== 'string') return undefined;
    return replaceWith([...Array.from({ length: maxItems - 1 }, () => first), 7]);
  },
};
