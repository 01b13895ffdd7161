import { replaceWith, type ValueMutation } from './mutation.ts';

/** A UUID as a URN: another notation (RFC 9562 §4), which the format does not have. */
export const uuidAsUrn: ValueMutation = {
  on: 'value',
  id: 'uuid-as-urn',
  title: 'a UUID written as a URN',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(`urn:uuid:${value}`) : undefined,
};
