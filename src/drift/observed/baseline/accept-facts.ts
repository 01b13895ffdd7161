import { ConfigError } from '../../../core/index.ts';
import type { ObservedFact } from '../sheet/conclude.ts';
import { writeFactPlace } from '../fact-place.ts';
import { isDay, type BaselineEntry } from './baseline.ts';
import { acceptedValues } from './outgrown-by.ts';

/** Why facts are accepted, by whom, and for how long. */
export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  /** Today, as `2026-11-26`. */
  readonly date: string;
  /** Null for good. */
  readonly expires: string | null;
}

/** Throws a ConfigError on an acceptance that nobody could follow later. */
export function requireAcceptance({ reason, by, date, expires }: Acceptance): void {
  if (reason.trim() === '') throw refusal('a fact is accepted for a reason', 'Give one by --reason TEXT.');
  if (by.trim() === '') throw refusal('nobody is named who accepts', 'Give a name by --by NAME.');
  if (expires === null) return;
  if (!isDay(expires))
    throw refusal(`--expires ${JSON.stringify(expires)} is no day`, 'Write it as 2027-01-31, or leave it out.');
  if (expires <= date) throw refusal(`--expires ${expires} is not after today`, 'Give a later day, or leave it out.');
}

/** `entries` with `facts` accepted; one that was accepted before is accepted anew, with the values of then. */
export function acceptFacts(
  entries: readonly BaselineEntry[],
  facts: readonly ObservedFact[],
  { reason, by, date, expires }: Acceptance,
): readonly BaselineEntry[] {
  const before = new Map(entries.map((entry) => [entry.id, entry] as const));
  const accepted = facts.map((fact) => ({
    id: fact.id,
    kind: fact.kind,
    operation: fact.operation,
    place: writeFactPlace(fact),
    reason: reason.trim(),
    by: by.trim(),
    date,
    ...(expires === null ? {} : { expires }),
    evidence: `${fact.n}/${fact.of}`,
    ...valuesOf(fact, before.get(fact.id)),
  }));
  const anew = new Set(accepted.map(({ id }) => id));
  return [...entries.filter(({ id }) => !anew.has(id)), ...accepted];
}

function valuesOf(fact: ObservedFact, before: BaselineEntry | undefined): Pick<BaselineEntry, 'seen'> {
  const values = acceptedValues(fact);
  return values === null ? {} : { seen: [...new Set([...(before?.seen ?? []), ...values])].toSorted() };
}

function refusal(message: string, hint: string): ConfigError {
  return new ConfigError('usage', message, { hint });
}
