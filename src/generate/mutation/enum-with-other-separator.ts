import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A documented value with hyphens for underscores, or the other way round: words and separators are compared to the letter. */
export const enumWithOtherSeparator: ValueMutation = {
  on: 'value',
  spread: 'enum-values',
  id: 'enum-with-other-separator',
  title: 'a documented value with another separator',
  mutate: ({ schema, value }) => {
    if (!isJsonArray(schema['enum']) || typeof value !== 'string') return undefined;
    const swapped = value.replaceAll(/[_-]/gu, (separator) => (separator === '_' ? '-' : '_'));
    return swapped === value ? undefined : replaceWith(swapped);
  },
};
