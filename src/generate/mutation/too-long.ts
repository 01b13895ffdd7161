import { replaceWith, type ValueMutation } from './mutation.ts';

/** Longer texts would be about size, not about the limit. */
const LONGEST = 10_000;

/** One character more than the longest text (draft-07 Validation §6.3.1). */
export const tooLong: ValueMutation = {
  on: 'value',
  id: 'too-long',
  title: 'a text one character too long',
  mutate: ({ schema, value }) => {
    const { maxLength } = schema;
    if (typeof maxLength !== 'number' || maxLength > LONGEST || typeof value !== 'string') return undefined;
    return replaceWith(value.padEnd(maxLength + 1, 'x').slice(0, Math.max(maxLength + 1, value.length)));
  },
};
