import type { TextMutation } from './mutation.ts';

/** A byte that UTF-8 does not have, inside the first string (RFC 8259 §8.1). */
export const notUtf8: TextMutation = {
  on: 'text',
  id: 'not-utf8',
  title: 'bytes that are not UTF-8',
  spoil: (text) => {
    const [before = '', after] = text.split(/(?<=:")/u, 2);
    if (after === undefined) return undefined;
    const bytes = Buffer.concat([Buffer.from(before), Buffer.of(0xff), Buffer.from(text.slice(before.length))]);
    return { kind: 'bytes', base64: bytes.toString('base64') };
  },
};
