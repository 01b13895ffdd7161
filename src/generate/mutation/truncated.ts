import type { TextMutation } from './mutation.ts';

/** A JSON text without its last character (RFC 8259 §2). */
export const truncated: TextMutation = {
  on: 'text',
  id: 'truncated',
  title: 'a JSON text that is cut off',
  spoil: (text) => ({ kind: 'text', text: text.slice(0, -1) }),
};
