import type { TextMutation } from './mutation.ts';

/** A line break inside a string that is not escaped (RFC 8259 §7). */
export const rawLineBreak: TextMutation = {
  on: 'text',
  id: 'raw-line-break',
  title: 'a line break inside a string',
  spoil: (text) => {
    const spoilt = text.replace(/"(\w)/u, '"\n$1');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
