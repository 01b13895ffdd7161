import type { TextMutation } from './mutation.ts';

/** Two members without a comma between them (RFC 8259 §4). */
export const missingComma: TextMutation = {
  on: 'text',
  id: 'missing-comma',
  title: 'no comma between two members',
  spoil: (text) => {
    const spoilt = text.replace(/,"/u, ' "');
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
