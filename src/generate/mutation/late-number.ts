import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Good items before the bad one: a server that samples the beginning of a list does not see it. */
const GOOD_ITEMS = 60;

/** A long array whose last item is a number among texts. */
export const lateNumber: ValueMutation = {
  on: 'value',
  id: 'late-number',
  title: 'a long array whose last item is a number',
  mutate: ({ schema, value }) => {
    const [first] = isJsonArray(value) && schema['uniqueItems'] !== true && typeof value[0] === 'string' ? value : [];
    return first === undefined ? undefined : replaceWith([...Array.from({ length: GOOD_ITEMS }, () => first), 7]);
  },
};
