import type { TextMutation } from './mutation.ts';

/** The first member of the innermost first object once more, with null: what readers make of it is open (RFC 8259 §4). */
export const duplicateName: TextMutation = {
  on: 'text',
  id: 'duplicate-name',
  title: 'a name that occurs twice in one object',
  spoil: (text) => {
    const spoilt = text.replace(/\{("(?:[^"\\]|\\.)*"):(?!\{)/u, '{$1:null,$1:');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
