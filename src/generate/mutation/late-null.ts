import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Good items before the bad one: a server that samples the beginning of a list does not see it. */
const GOOD_ITEMS = 60;

/** A long array whose last item is null. */
export const lateNull: ValueMutation = {
  on: 'value',
  id: 'late-null',
  title: 'a long array whose last item is null',
  mutate: ({ schema, value }) => {
    const [first] = isJsonArray(value) && schema['uniqueItems'] !== true ? value : [];
    return first === undefined ? undefined : replaceWith([...Array.from({ length: GOOD_ITEMS }, () => first), null]);
  },
};
