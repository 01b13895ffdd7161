import type { TextMutation } from './mutation.ts';

/** A JSON text that ends in the middle of its last string (RFC 8259 §7). */
export const truncatedInString: TextMutation = {
  on: 'text',
  id: 'truncated-in-string',
  title: 'a JSON text that is cut off inside a string',
  spoil: (text) => {
    const spoilt = text.slice(0, Math.max(0, text.lastIndexOf('"')));
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
