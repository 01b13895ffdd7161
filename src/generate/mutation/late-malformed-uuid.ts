import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Good items before the bad one: a server that samples the beginning of a list does not see it. */
const GOOD_ITEMS = 60;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** A long array of UUIDs whose last one is a digit short. */
export const lateMalformedUuid: ValueMutation = {
  on: 'value',
  id: 'late-malformed-uuid',
  title: 'a long array whose last item is nearly a UUID',
  mutate: ({ schema, value }) => {
    const [first] = isJsonArray(value) && schema['uniqueItems'] !== true ? value : [];
    if (typeof first !== 'string' || !UUID.test(first)) return undefined;
    return replaceWith([...Array.from({ length: GOOD_ITEMS }, () => first), first.slice(0, -1)]);
  },
};
