import { rule, type Rule } from './rule.ts';

/** One of `words`, letter for letter. */
export function oneOf(words: readonly string[]): Rule {
  const known = new Set(words);
  const message = words.length > 10 ? 'is not a known value' : `must be one of: ${words.join(', ')}`;
  return rule((value) => typeof value === 'string' && known.has(value), message);
}
