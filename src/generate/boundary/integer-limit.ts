import type { Boundary } from './boundary.ts';

/** The largest integer that each format holds exactly in a JSON number (OpenAPI 3.0.3 §4.4; RFC 8259 §6). */
const LARGEST: Readonly<Record<string, number>> = { int32: 2 ** 31 - 1, int64: Number.MAX_SAFE_INTEGER };

/** The smallest and the largest integer allowed, and their neighbours inside (draft-07 Validation §6.2). */
export const integerLimit: Boundary = {
  id: 'integer-limit',
  title: 'the smallest and the largest integer, and one beside them',
  values: ({ schema }) => {
    if (schema['type'] !== 'integer') return [];
    const { minimum, maximum, format } = schema;
    const most = typeof maximum === 'number' ? maximum : typeof format === 'string' ? LARGEST[format] : undefined;
    const least = typeof minimum === 'number' ? [minimum, minimum + 1] : [];
    return [...new Set([...least, ...(most === undefined ? [] : [most - 1, most])])].map((value) => ({
      variant: String(value),
      value,
    }));
  },
};
