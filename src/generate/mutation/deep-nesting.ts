import type { TextMutation } from './mutation.ts';

const DEPTH = 300;

/** Three hundred arrays inside one another in place of the first text: deeper than any value here may be. */
export const deepNesting: TextMutation = {
  on: 'text',
  id: 'deep-nesting',
  title: 'a value nested 300 levels deep',
  spoil: (text) => {
    const spoilt = text.replace(/:"(?:[^"\\]|\\.)*"/u, `:${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`);
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
