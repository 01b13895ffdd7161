import type { TextMutation } from './mutation.ts';

/** The text twice: one value is a JSON text, two are none (RFC 8259 §2). */
export const twoTexts: TextMutation = {
  on: 'text',
  id: 'two-texts',
  title: 'two JSON texts, one behind the other',
  spoil: (text) => ({ kind: 'text', text: `${text}${text}` }),
};
