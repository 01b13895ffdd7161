import { replaceWith, type ValueMutation } from './mutation.ts';

/** One character less than the shortest text (draft-07 Validation §6.3.2). */
export const tooShort: ValueMutation = {
  on: 'value',
  id: 'too-short',
  title: 'a text one character too short',
  mutate: ({ schema, value }) => {
    const { minLength } = schema;
    if (typeof minLength !== 'number' || minLength < 1 || typeof value !== 'string') return undefined;
    return replaceWith(
      Array.from(value)
        .slice(0, minLength - 1)
        .join(''),
    );
  },
};
