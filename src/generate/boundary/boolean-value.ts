import type { Boundary } from './boundary.ts';

/** Both booleans. */
export const booleanValue: Boundary = {
  id: 'boolean-value',
  title: 'true and false',
  values: ({ schema }) =>
    schema['type'] === 'boolean' ? [true, false].map((value) => ({ variant: String(value), value })) : [],
};
