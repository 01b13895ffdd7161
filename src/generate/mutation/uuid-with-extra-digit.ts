import { replaceWith, type ValueMutation } from './mutation.ts';

/** A text that is one digit longer than a UUID (RFC 9562 §4). */
export const uuidWithExtraDigit: ValueMutation = {
  on: 'value',
  id: 'uuid-with-extra-digit',
  title: 'a UUID with one digit too many',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(`${value}0`) : undefined,
};
