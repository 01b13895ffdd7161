import { appears, disappears } from '../appears.ts';
import type { Change } from '../change.ts';
import { readPlace } from '../place/read-place.ts';
import { isSameOperation } from '../place/same-operation.ts';
import { isMetBy } from './same-place.ts';

/** What a run saw of a place in answers, beyond what the corrected contract says. */
export interface LiveFact {
  readonly operation: string;
  readonly place: string;
  /** `returned`: it comes, and the contract does not allow it. `never-returned`: it is documented, and came in none of enough answers. */
  readonly kind: 'returned' | 'never-returned';
  /** How often, in words. */
  readonly evidence: string;
}

/** A place of answers, held against all three. */
export interface JudgedPlace {
  readonly operation: string;
  readonly place: string;
  /**
   * `returned-and-new`: it comes, and the newest document has it. `returned-in-neither`: it comes, and no document has it.
   * `never-returned`: both documents have it, and it never came. `never-returned-and-gone`: the newest document no longer has it either.
   * `new-not-returned`: the newest document has it, and no answer did.
   */
  readonly verdict:
    | 'returned-and-new'
    | 'returned-in-neither'
    | 'never-returned'
    | 'never-returned-and-gone'
    | 'new-not-returned';
  readonly evidence: string | null;
}

/**
 * What `facts` say together with `changes`, those from the corrected contract to the newest document. `seen` are the operations that were
 * answered: of others nothing is said.
 */
export function judgePlaces(
  changes: readonly Change[],
  facts: readonly LiveFact[],
  seen: readonly string[],
): readonly JudgedPlace[] {
  const inAnswers = changes.filter(({ direction }) => direction === 'response');
  const added = inAnswers.filter(appears);
  const allowed = [...added, ...inAnswers.filter(({ effect }) => effect === 'widens')];
  const gone = inAnswers.filter(disappears);
  const told = facts.map((fact): JudgedPlace => {
    const { operation, place, evidence } = fact;
    const among = (list: readonly Change[]): boolean => list.some((change) => isMetBy(fact, change));
    if (fact.kind === 'returned')
      return { operation, place, evidence, verdict: among(allowed) ? 'returned-and-new' : 'returned-in-neither' };
    return { operation, place, evidence, verdict: among(gone) ? 'never-returned-and-gone' : 'never-returned' };
  });
  const missing = added.flatMap((change): readonly JudgedPlace[] => {
    const { operation, place } = change;
    // A status or a media type that did not come says little: the tests may not have asked for it.
    if (readPlace(place)?.steps.length === 0) return [];
    if (operation === null || !seen.some((known) => isSameOperation(known, operation))) return [];
    if (facts.some((fact) => isMetBy(fact, change))) return [];
    return [{ operation, place, verdict: 'new-not-returned', evidence: null }];
  });
  return [...told, ...missing];
}
