import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A documented value with capitals at the beginning of its words, as people write it. */
export const enumInTitleCase: ValueMutation = {
  on: 'value',
  id: 'enum-in-title-case',
  title: 'a documented value in title case',
  mutate: ({ schema, value }) => {
    if (!isJsonArray(schema['enum']) || typeof value !== 'string') return undefined;
    const titled = value.toLowerCase().replaceAll(/(?:^|[\s_-])\p{Ll}/gu, (start) => start.toUpperCase());
    return titled === value ? undefined : replaceWith(titled);
  },
};
