import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** The first item once more where all have to differ (draft-07 Validation §6.4.3). */
export const duplicateItems: ValueMutation = {
  on: 'value',
  id: 'duplicate-items',
  title: 'an array with an item twice',
  mutate: ({ schema, value }) => {
    const items = isJsonArray(value) && schema['uniqueItems'] === true ? value : [];
    const [first] = items;
    return first === undefined ? undefined : replaceWith([...items, first]);
  },
};
