import type { TextMutation } from './mutation.ts';

/** The first name without quotes, as JavaScript has it (RFC 8259 §4). */
export const unquotedName: TextMutation = {
  on: 'text',
  id: 'unquoted-name',
  title: 'a name without quotes',
  spoil: (text) => {
    const spoilt = text.replace(/"(\w+)":/u, '$1:');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
