import type { TextMutation } from './mutation.ts';

/** The word NaN in place of the first value, as some serialisers write it (RFC 8259 §6). */
export const nanLiteral: TextMutation = {
  on: 'text',
  id: 'nan-literal',
  title: 'a number that is none',
  spoil: (text) => {
    const spoilt = text.replace(/:"(?:[^"\\]|\\.)*"/u, ':NaN');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
