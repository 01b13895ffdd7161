import type { Boundary } from './boundary.ts';

/** A UUID in upper case: readers must accept either (RFC 9562 §4). */
export const uuidCase: Boundary = {
  id: 'uuid-case',
  title: 'a UUID in upper and in lower case',
  values: ({ schema, value }) =>
    schema['format'] === 'uuid' && typeof value === 'string'
      ? [
          { variant: 'upper', value: value.toUpperCase() },
          { variant: 'lower', value: value.toLowerCase() },
        ]
      : [],
};
