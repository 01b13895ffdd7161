import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A documented value in another letter case: JSON strings are compared character by character (RFC 8259 §8.3). */
export const enumInOtherCase: ValueMutation = {
  on: 'value',
  spread: 'enum-values',
  id: 'enum-in-other-case',
  title: 'a documented value in another letter case',
  mutate: ({ schema, value }) => {
    if (!isJsonArray(schema['enum']) || typeof value !== 'string') return undefined;
    const upper = value.toUpperCase();
    return replaceWith(upper === value ? value.toLowerCase() : upper);
  },
};
