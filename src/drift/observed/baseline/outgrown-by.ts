import type { FactKind } from '../fact-kinds.ts';
import { isShownValue } from '../showable.ts';
import type { ObservedFact } from '../sheet/conclude.ts';
import type { BaselineEntry } from './baseline.ts';

/** Kinds of which every further value is another deviation: whoever accepted `archived` has not accepted `deleted`. */
const OF_VALUES: ReadonlySet<FactKind> = new Set(['unlisted-value', 'unknown-tag']);

/** What an entry for `fact` has to remember of what was seen; null where that does not matter. */
export function acceptedValues({ kind, seen }: Pick<ObservedFact, 'kind' | 'seen'>): readonly string[] | null {
  return OF_VALUES.has(kind) ? seen : null;
}

/**
 * What `fact` shows and `entry` does not accept. Values that may not be shown are known by their class alone, which tells little: whoever accepted one
 * of them accepted all. An entry that names no values was written for whatever comes.
 */
export function outgrownBy({ seen: accepted }: BaselineEntry, fact: ObservedFact): readonly string[] {
  const values = acceptedValues(fact);
  if (values === null || accepted === undefined) return [];
  const takesHidden = accepted.some((item) => !isShownValue(item));
  return values.filter((item) => !accepted.includes(item) && (isShownValue(item) || !takesHidden));
}
