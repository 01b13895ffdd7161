import type { JsonValue } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Values that no lenient server can take for the type beside them. */
const OTHER: Readonly<Record<string, JsonValue>> = {
  string: { nested: true },
  boolean: 'neither',
  integer: 'many',
  number: 'many',
  array: 'no list',
  object: 'no object',
};

/** A value of another type (draft-07 Validation §6.1.1). */
export const wrongType: ValueMutation = {
  on: 'value',
  id: 'wrong-type',
  title: 'a value of another type',
  mutate: ({ schema }) => {
    const other = typeof schema['type'] === 'string' ? OTHER[schema['type']] : undefined;
    return other === undefined ? undefined : replaceWith(other);
  },
};
