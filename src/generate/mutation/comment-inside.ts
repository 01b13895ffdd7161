import type { TextMutation } from './mutation.ts';

/** A comment, for which JSON has no grammar (RFC 8259 §2). */
export const commentInside: TextMutation = {
  on: 'text',
  id: 'comment-inside',
  title: 'a comment',
  spoil: (text) => {
    const spoilt = text.replace('{', '{/* comment */');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
