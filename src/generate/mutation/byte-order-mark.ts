import type { TextMutation } from './mutation.ts';

/** A byte order mark, which must not be sent and may be ignored (RFC 8259 §8.1). */
export const byteOrderMark: TextMutation = {
  on: 'text',
  id: 'byte-order-mark',
  title: 'a byte order mark before the JSON text',
  spoil: (text) => ({ kind: 'text', text: `\uFEFF${text}` }),
};
