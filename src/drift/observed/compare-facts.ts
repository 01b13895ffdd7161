import type { Contract } from '../../contract/index.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { outgrownBy } from './baseline/outgrown-by.ts';
import { fateOf, isWhatItSays, type Fate } from './fate-of.ts';
import { conclude, THRESHOLDS, type ObservedFact } from './sheet/conclude.ts';
import type { FactSheet } from './sheet/fact-sheet.ts';
import { indexSheet } from './sheet/index-sheet.ts';

/** A fact that is not accepted, or not any more. */
export interface NewFact extends ObservedFact {
  /** The entry that accepted it until it expired; null where there was none. */
  readonly expired: BaselineEntry | null;
  /** Values that were not there when it was accepted; none where it was not, or where it is about no values. */
  readonly outgrown: readonly string[];
}

/** A fact with the entry that accepts it. */
export interface KnownFact extends ObservedFact {
  readonly entry: BaselineEntry;
}

/** What was observed, minus the contract, minus the baseline. */
export interface ObservedDrift {
  readonly fresh: readonly NewFact[];
  readonly known: readonly KnownFact[];
  /** Accepted, and not seen where it was looked for long enough: the entry can go. */
  readonly gone: readonly BaselineEntry[];
  /** Accepted, and looked for too seldom to say whether it is still there. */
  readonly unseen: readonly BaselineEntry[];
  /** Entries that no fact of these contracts could ever match. */
  readonly stray: readonly BaselineEntry[];
}

/** What facts are compared with. */
export interface Reference {
  readonly contract: Contract;
  readonly entries: readonly BaselineEntry[];
}

/** Holds `sheet` against contracts and their baselines on the day `today`. Pure; the sheet must be of these contracts. */
export function compareFacts(
  sheet: FactSheet,
  references: readonly Reference[],
  today: string,
  thresholds = THRESHOLDS,
): ObservedDrift {
  const facts = conclude(sheet, thresholds);
  const index = indexSheet(sheet);
  // What was seen is not gone, also where another fact tells its cause.
  const seen = new Set([...facts, ...sheet.facts].map(({ id }) => id));
  const claims = references.flatMap(({ contract, entries }) =>
    entries.map((entry) => ({ entry, contract, isSeen: seen.has(entry.id) && isWhatItSays(entry, contract.api) })),
  );
  const byId = new Map(claims.flatMap(({ entry, isSeen }) => (isSeen ? [[entry.id, entry] as const] : [])));
  const judged = facts.map((fact) => judge(fact, byId.get(fact.id) ?? null, today));
  const missing = claims
    .filter(({ isSeen }) => !isSeen)
    .map(({ entry, contract }) => ({ entry, fate: fateOf(entry, contract, index, thresholds) }));
  const ofFate = (fate: Fate): readonly BaselineEntry[] =>
    missing.filter((item) => item.fate === fate).map(({ entry }) => entry);
  return {
    fresh: judged.filter((fact) => 'expired' in fact),
    known: judged.filter((fact) => 'entry' in fact),
    gone: ofFate('gone'),
    unseen: ofFate('unseen'),
    stray: ofFate('stray'),
  };
}

function judge(fact: ObservedFact, entry: BaselineEntry | null, today: string): NewFact | KnownFact {
  if (entry === null) return { ...fact, expired: null, outgrown: [] };
  const outgrown = outgrownBy(entry, fact);
  if (entry.expires !== undefined && entry.expires <= today) return { ...fact, expired: entry, outgrown };
  return outgrown.length === 0 ? { ...fact, entry } : { ...fact, expired: null, outgrown };
}
