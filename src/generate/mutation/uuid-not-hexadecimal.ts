import { replaceWith, type ValueMutation } from './mutation.ts';

/** A UUID with a letter that is no hexadecimal digit (RFC 9562 §4). */
export const uuidNotHexadecimal: ValueMutation = {
  on: 'value',
  id: 'uuid-not-hexadecimal',
  title: 'a UUID with a letter that is no digit',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(`g${value.slice(1)}`) : undefined,
};
