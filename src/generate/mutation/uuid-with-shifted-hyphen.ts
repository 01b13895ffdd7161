import { replaceWith, type ValueMutation } from './mutation.ts';

/** The digits of a UUID with their first hyphen one place late (RFC 9562 §4). */
export const uuidWithShiftedHyphen: ValueMutation = {
  on: 'value',
  id: 'uuid-with-shifted-hyphen',
  title: 'a UUID with a hyphen in the wrong place',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(value.replace(/-(.)/u, '$1-')) : undefined,
};
