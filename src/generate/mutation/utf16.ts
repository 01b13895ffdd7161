import type { TextMutation } from './mutation.ts';

/** The text in UTF-16, which open systems must not exchange (RFC 8259 §8.1). */
export const utf16: TextMutation = {
  on: 'text',
  id: 'utf16',
  title: 'a JSON text in UTF-16',
  spoil: (text) => ({ kind: 'bytes', base64: Buffer.from(text, 'utf16le').toString('base64') }),
};
