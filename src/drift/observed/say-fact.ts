import { infoOf } from './fact-kinds.ts';
import type { ObservedFact } from './sheet/conclude.ts';

/** What a fact says, in a phrase: `value that the enum does not list ("archived")`. */
export function sayFact({ kind, seen }: Pick<ObservedFact, 'kind' | 'seen'>): string {
  const { says } = infoOf(kind);
  return seen.length === 0 || seen[0] === 'nothing' ? says : `${says} (${seen.join('; ')})`;
}

/** How often, and since when. */
export function sayCount({ n, of, first, last }: Pick<ObservedFact, 'n' | 'of' | 'first' | 'last'>): string {
  const since = first === null ? '' : first === last ? ` on ${first}` : ` from ${first} to ${last ?? first}`;
  return `${n}/${of}${since}`;
}
