import type { Boundary } from './boundary.ts';

/** Longer limits than this are not tried: the request would be about size, not about the limit. */
const LARGEST_LIMIT = 10_000;

/** The shortest and the longest text allowed, and their neighbours inside, in characters (draft-07 Validation §6.3). */
export const textLength: Boundary = {
  id: 'text-length',
  title: 'the shortest and the longest text, and one beside them',
  values: ({ schema, value }) => {
    const { minLength, maxLength } = schema;
    if (typeof value !== 'string' || (typeof minLength !== 'number' && typeof maxLength !== 'number')) return [];
    const least = typeof minLength === 'number' ? [minLength, minLength + 1] : [];
    const most = typeof maxLength === 'number' ? [maxLength - 1, maxLength] : [];
    const lengths = [...new Set([...least, ...most])].filter((length) => length >= 0 && length <= LARGEST_LIMIT);
    return lengths.map((length) => ({ variant: String(length), value: value.padEnd(length, 'x').slice(0, length) }));
  },
};
