import type { Boundary } from './boundary.ts';
import { TEXT_SORTS } from './text-sorts.ts';

/** The keywords that say more of a text than that it is one. */
const RESTRICTIONS = ['enum', 'format', 'pattern', 'minLength', 'maxLength'];

/** A text of each sort where the schema asks for no particular one. */
export const textContent: Boundary = {
  id: 'text-content',
  title: 'a free text of each sort that is easily misread',
  values: ({ schema, role }) => {
    const isFree = schema['type'] === 'string' && RESTRICTIONS.every((keyword) => schema[keyword] === undefined);
    // Those of maps are tried with the map.
    if (!isFree || role !== 'property') return [];
    return Object.entries(TEXT_SORTS).map(([variant, value]) => ({ variant, value }));
  },
};
