import type { Comparison } from '../change.ts';
import { rootsOf } from '../document/findings.ts';
import type { ObservedDrift } from './compare-facts.ts';
import { factsToChanges } from './facts-to-changes.ts';

/** What is new of `drift` in the form of a comparison: the contract is the older document, what `operations` operations answered the newer. */
export function observedComparison(drift: Pick<ObservedDrift, 'fresh'>, operations: number): Comparison {
  const changes = factsToChanges(drift);
  return {
    changes,
    roots: rootsOf(changes),
    compared: operations,
    leftOut: 0,
    unread: { before: [], after: [] },
    untold: { before: [], after: [] },
  };
}
