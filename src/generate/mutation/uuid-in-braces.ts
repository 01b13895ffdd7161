import { replaceWith, type ValueMutation } from './mutation.ts';

/** A UUID as registry editors show it, between braces (not in RFC 9562 §4). */
export const uuidInBraces: ValueMutation = {
  on: 'value',
  id: 'uuid-in-braces',
  title: 'a UUID between braces',
  mutate: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string' ? replaceWith(`{${value}}`) : undefined,
};
