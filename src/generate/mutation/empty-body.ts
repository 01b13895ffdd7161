import type { TextMutation } from './mutation.ts';

/** No body at all, although one is required (OpenAPI 3.0.3 §4.8.13). */
export const emptyBody: TextMutation = {
  on: 'text',
  id: 'empty-body',
  title: 'an empty body',
  spoil: () => ({ kind: 'text', text: '' }),
};
