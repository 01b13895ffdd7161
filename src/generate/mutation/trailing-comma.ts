import type { TextMutation } from './mutation.ts';

/** A comma behind the last member of an object (RFC 8259 §4). */
export const trailingComma: TextMutation = {
  on: 'text',
  id: 'trailing-comma',
  title: 'a comma behind the last member',
  spoil: (text) => {
    const spoilt = text.replace(/\}$/u, ',}');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
