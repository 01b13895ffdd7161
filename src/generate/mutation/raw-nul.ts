import type { TextMutation } from './mutation.ts';

/** A NUL character, which is no white space (RFC 8259 §2). */
export const rawNul: TextMutation = {
  on: 'text',
  id: 'raw-nul',
  title: 'a NUL character between two tokens',
  spoil: (text) => {
    const spoilt = text.replace(':', ':\0');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
