import { isJsonArray } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** One item twice, where the schema does not ask for items that differ (draft-07 Validation §6.4.3). */
export const arrayRepetition: Boundary = {
  id: 'array-repetition',
  title: 'an item twice',
  values: ({ schema, value }) => {
    const [first] = isJsonArray(value) && schema['uniqueItems'] !== true ? value : [];
    return first === undefined ? [] : [{ variant: 'twice', value: [first, first] }];
  },
};
