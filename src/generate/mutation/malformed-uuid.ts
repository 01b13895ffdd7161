import { replaceWith, type ValueMutation } from './mutation.ts';

/** A text that is one digit short of a UUID (RFC 9562 §4). */
export const malformedUuid: ValueMutation = {
  on: 'value',
  id: 'malformed-uuid',
  title: 'a UUID that is one digit short',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(value.slice(0, -1)) : undefined,
};
