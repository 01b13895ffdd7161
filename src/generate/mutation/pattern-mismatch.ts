import { replaceWith, type ValueMutation } from './mutation.ts';

/** One of these is outside of almost every pattern. */
const CANDIDATES = ['', ' ', '?', '0', 'no match', '\u{1F642}'];

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    // A pattern that is none here says nothing.
    return true;
  }
}

/** A text that the pattern does not match (draft-07 Validation §6.3.3). */
export const patternMismatch: ValueMutation = {
  on: 'value',
  id: 'pattern-mismatch',
  title: 'a text that does not match the pattern',
  mutate: ({ schema }) => {
    const { pattern } = schema;
    const other = typeof pattern === 'string' ? CANDIDATES.find((text) => !matches(pattern, text)) : undefined;
    return other === undefined ? undefined : replaceWith(other);
  },
};
