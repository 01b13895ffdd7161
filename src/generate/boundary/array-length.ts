import { isJsonArray } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** Longer arrays than this are not tried: the request would be about size, not about the limit. */
const LARGEST_LIMIT = 10_000;

/** The fewest and the most items allowed, and their neighbours inside (draft-07 Validation §6.4). */
export const arrayLength: Boundary = {
  id: 'array-length',
  title: 'the fewest and the most items, and one beside them',
  values: ({ schema, value }) => {
    const [first] = isJsonArray(value) ? value : [];
    if (first === undefined || schema['uniqueItems'] === true) return [];
    const { minItems = 0, maxItems } = schema;
    const lengths = [minItems, plus(minItems, 1), plus(maxItems, -1), maxItems];
    const usable = lengths.flatMap((length) =>
      typeof length === 'number' && length >= 0 && length <= LARGEST_LIMIT ? [length] : [],
    );
    return [...new Set(usable)].map((length) => ({
      variant: `${length}`,
      value: Array.from({ length }, () => first),
    }));
  },
};

function plus(limit: unknown, step: number): number | undefined {
  return typeof limit === 'number' ? limit + step : undefined;
}
