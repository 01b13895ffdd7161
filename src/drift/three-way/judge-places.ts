import { appears, disappears } from '../appears.ts';
import type { Change } from '../change.ts';
import type { Direction, Effect, Level } from '../level.ts';
import { readPlace } from '../place/read-place.ts';
import { isSameOperation } from '../place/same-operation.ts';
import { isMetBy, located, type Located } from './same-place.ts';
import { PLACE_VERDICTS, type PlaceVerdict } from './verdicts.ts';

/** What a run saw of a place, beyond what the corrected contract says. */
export type LiveFact = Seen & (Presence | Otherwise);

interface Seen {
  readonly operation: string;
  readonly place: string;
  readonly level: Level;
  /** How often, in words. */
  readonly evidence: string;
  /** Whether somebody has looked at it and lives with it: it is only told where the newest document has something to say about it. */
  readonly isAccepted?: boolean;
}

/** `returned`: it comes, and the contract does not have it. `never-returned`: it is documented, and came in none of enough answers. */
interface Presence {
  readonly kind: 'returned' | 'never-returned';
}

/** It is in the contract, and answers or requests show it otherwise than it says. */
interface Otherwise {
  readonly kind: 'otherwise';
  readonly direction: Direction;
  /** What that does to the set of messages. */
  readonly effect: Effect;
}

/** A place of answers, held against all three. */
export interface JudgedPlace {
  readonly operation: string;
  readonly place: string;
  readonly verdict: PlaceVerdict;
  /** How much it matters to who reads answers. */
  readonly level: Level;
  readonly evidence: string | null;
}

/** On which the newest document says nothing new. */
const IS_OLD: ReadonlySet<PlaceVerdict> = new Set(['returned-in-neither', 'otherwise-in-neither', 'never-returned']);

/**
 * What `facts` say together with `changes`, those from the corrected contract to the newest document. `seen` are the operations that were
 * answered: of others nothing is said.
 */
export function judgePlaces(
  changes: readonly Change[],
  facts: readonly LiveFact[],
  seen: readonly string[],
): readonly JudgedPlace[] {
  const inAnswers = changes.filter(({ direction }) => direction === 'response').map(located);
  const added = inAnswers.filter(({ item }) => appears(item));
  const allowed = [...added, ...inAnswers.filter(({ item }) => item.effect === 'widens')];
  const gone = inAnswers.filter(({ item }) => disappears(item));
  const shown = facts.map(located);
  const everywhere = changes.map(located);
  const verdictOn = (fact: Located<LiveFact>): PlaceVerdict => {
    const { item } = fact;
    const among = (list: readonly Located<Change>[]): boolean => list.some((change) => isMetBy(fact, change));
    switch (item.kind) {
      case 'returned':
        return among(allowed) ? 'returned-and-new' : 'returned-in-neither';
      case 'never-returned':
        return among(gone) ? 'never-returned-and-gone' : 'never-returned';
      case 'otherwise':
        return among(everywhere.filter((change) => allows(change.item, item)))
          ? 'otherwise-and-allowed'
          : 'otherwise-in-neither';
      default:
        return item satisfies never;
    }
  };
  const told = shown.map((fact): JudgedPlace => {
    const { operation, place, level, evidence } = fact.item;
    return { operation, place, level, evidence, verdict: verdictOn(fact) };
  });
  const missing = added.flatMap((change): readonly JudgedPlace[] => {
    const { operation, place } = change.item;
    // A status or a media type that did not come says little: the tests may not have asked for it.
    if (readPlace(place)?.steps.length === 0) return [];
    if (operation === null || !seen.some((known) => isSameOperation(known, operation))) return [];
    if (shown.some((fact) => isMetBy(fact, change))) return [];
    return [
      {
        operation,
        place,
        verdict: 'new-not-returned',
        level: PLACE_VERDICTS['new-not-returned'].level,
        evidence: null,
      },
    ];
  });
  const known = new Set(
    told.filter(({ verdict }, index) => shown[index]?.item.isAccepted === true && IS_OLD.has(verdict)),
  );
  return [...told.filter((place) => !known.has(place)), ...missing];
}

/** Whether the newest document moved the way that was seen. */
function allows(change: Change, { direction, effect }: Otherwise): boolean {
  return change.direction === direction && (change.effect === effect || change.effect === 'both');
}
