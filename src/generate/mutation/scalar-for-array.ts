import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** The first item where the array itself belongs: many frameworks wrap it in silence (draft-07 Validation §6.1.1). */
export const scalarForArray: ValueMutation = {
  on: 'value',
  id: 'scalar-for-array',
  title: 'the first item in place of its array',
  mutate: ({ schema, value }) => {
    const [first] = isJsonArray(value) && schema['type'] === 'array' ? value : [];
    return first === undefined ? undefined : replaceWith(first);
  },
};
