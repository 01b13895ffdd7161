import type { TextMutation } from './mutation.ts';

/** Strings in single quotes, as other notations have them (RFC 8259 §7). */
export const singleQuotes: TextMutation = {
  on: 'text',
  id: 'single-quotes',
  title: 'single quotes in place of double ones',
  spoil: (text) => {
    const spoilt = text.replaceAll('"', "'");
    return spoilt === text ? undefined : { kind: 'text', text: spoilt };
  },
};
