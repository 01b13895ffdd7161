import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Good items before the bad one: a server that samples the beginning of a list does not see it. */
const GOOD_ITEMS = 60;

/** A long array whose last item is of another type. */
export const badLateItem: ValueMutation = {
  on: 'value',
  id: 'bad-late-item',
  title: 'a long array whose last item is of another type',
  mutate: ({ schema, value }) => {
    const [first] = isJsonArray(value) ? value : [];
    if (first === undefined || schema['uniqueItems'] === true) return undefined;
    return replaceWith([...Array.from({ length: GOOD_ITEMS }, () => first), { item: first }]);
  },
};
