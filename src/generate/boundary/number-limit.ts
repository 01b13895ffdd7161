import type { Boundary } from './boundary.ts';

/** The smallest and the largest number allowed, where they do not exclude themselves (draft-07 Validation §6.2). */
export const numberLimit: Boundary = {
  id: 'number-limit',
  title: 'the smallest and the largest number',
  values: ({ schema }) => {
    if (schema['type'] !== 'number') return [];
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
    const least = typeof minimum === 'number' && exclusiveMinimum !== true ? [minimum] : [];
    const most = typeof maximum === 'number' && exclusiveMaximum !== true ? [maximum] : [];
    return [...new Set([...least, ...most])].map((value) => ({ variant: String(value), value }));
  },
};
