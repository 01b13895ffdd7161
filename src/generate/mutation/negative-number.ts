import { replaceWith, type ValueMutation } from './mutation.ts';

/** A sign where none is allowed: not the same mistake as a limit that is off by one. */
export const negativeNumber: ValueMutation = {
  on: 'value',
  id: 'negative-number',
  title: 'a negative number where none may be',
  mutate: ({ schema, value }) =>
    typeof value === 'number' && typeof schema['minimum'] === 'number' && schema['minimum'] > 0
      ? replaceWith(-Math.max(1, Math.abs(value)))
      : undefined,
};
