import type { TextMutation } from './mutation.ts';

/** A body of white space alone: there is no value in it (RFC 8259 §2). */
export const whiteSpaceOnly: TextMutation = {
  on: 'text',
  id: 'white-space-only',
  title: 'nothing but white space',
  spoil: () => ({ kind: 'text', text: ' \n ' }),
};
