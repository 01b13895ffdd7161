import { replaceWith, type ValueMutation } from './mutation.ts';

/** The digits of a UUID alone; its text form has hyphens (RFC 9562 §4). */
export const uuidWithoutHyphens: ValueMutation = {
  on: 'value',
  id: 'uuid-without-hyphens',
  title: 'a UUID without hyphens',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(value.replaceAll('-', '')) : undefined,
};
