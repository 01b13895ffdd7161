import type { Contract } from '../../contract/index.ts';
import { readAnswerPlace } from '../place/answer-place.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { infoOf } from './fact-kinds.ts';
import { factId } from './sheet/fact-id.ts';
import {
  answersByOperation,
  conclude,
  operationKey,
  THRESHOLDS,
  type ObservedFact,
  type Thresholds,
} from './sheet/conclude.ts';
import type { FactSheet } from './sheet/fact-sheet.ts';

/** A fact that is not accepted. */
export interface NewFact extends ObservedFact {
  /** The entry that accepted it until it expired; null where there was none. */
  readonly expired: BaselineEntry | null;
}

/** A fact with the entry that accepts it. */
export interface KnownFact extends ObservedFact {
  readonly entry: BaselineEntry;
}

/** What was observed, minus the contract, minus the baseline. */
export interface ObservedDrift {
  readonly fresh: readonly NewFact[];
  readonly known: readonly KnownFact[];
  /** Accepted, and not seen although the operation was exercised enough: the entry can go. */
  readonly gone: readonly BaselineEntry[];
  /** Accepted, and too little exercised to say whether it is still there. */
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
  const entries = references.flatMap((reference) => reference.entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry] as const));
  const seen = new Set(facts.map(({ id }) => id));
  const accepting = (fact: ObservedFact): BaselineEntry | undefined => byId.get(fact.id);
  const isExpired = ({ expires }: BaselineEntry): boolean => expires !== undefined && expires <= today;
  const missing = references.flatMap(({ contract, entries: own }) =>
    own.filter(({ id }) => !seen.has(id)).map((entry) => ({ entry, fate: fateOf(entry, contract, sheet, thresholds) })),
  );
  const ofFate = (fate: Fate): readonly BaselineEntry[] =>
    missing.filter((item) => item.fate === fate).map(({ entry }) => entry);
  return {
    fresh: facts.flatMap((fact) => {
      const entry = accepting(fact) ?? null;
      return entry === null || isExpired(entry) ? [{ ...fact, expired: entry }] : [];
    }),
    known: facts.flatMap((fact) => {
      const entry = accepting(fact);
      return entry === undefined || isExpired(entry) ? [] : [{ ...fact, entry }];
    }),
    gone: ofFate('gone'),
    unseen: ofFate('unseen'),
    stray: ofFate('stray'),
  };
}

type Fate = 'gone' | 'unseen' | 'stray';

/** What has become of an entry whose fact is not there. */
function fateOf(entry: BaselineEntry, contract: Contract, sheet: FactSheet, { atLeast, runs }: Thresholds): Fate {
  const { api, operations } = contract;
  const isKnown = operations.some(
    ({ layers: { corrected } }) => entry.operation === `${corrected.method} ${corrected.path}`,
  );
  if (!isKnown || idOf(entry, api) !== entry.id) return 'stray';
  const answers = answersByOperation(sheet).get(operationKey({ api, operation: entry.operation })) ?? 0;
  const isEnough = answers >= atLeast && (infoOf(entry.kind).from === 'one' || sheet.runs.length >= runs);
  return isEnough ? 'gone' : 'unseen';
}

/** The fingerprint that an entry has to have by what it says of itself. */
function idOf({ kind, operation, place }: BaselineEntry, api: string): string | undefined {
  const answer = readAnswerPlace(place);
  return answer === undefined ? undefined : factId(kind, { api, operation, ...answer });
}
