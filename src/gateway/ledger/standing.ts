import type { LedgerEntry, ObjectKind, SentEntry } from './entry.ts';

/** An object that a run made, or may have made. */
export interface Standing {
  readonly what: ObjectKind;
  /** Null where no answer told it. */
  readonly id: string | null;
  readonly mark: string | null;
  /** Whether it is there: nobody knows what a request without an answer has done. */
  readonly certain: boolean;
  readonly sent: SentEntry;
}

/** Everything that is left on the tenant by the requests of `entries`, as far as they tell: what was made and not closed. */
export function standingOf(entries: readonly LedgerEntry[]): readonly Standing[] {
  const closed = new Set(entries.flatMap((entry) => (entry.kind === 'closed' ? [entry.id] : [])));
  const absent = new Set(entries.flatMap((entry) => (entry.kind === 'absent' ? [keyOf(entry)] : [])));
  const outcomes = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'answered' || entry.kind === 'lost' ? [[keyOf(entry), entry] as const] : [],
    ),
  );
  return entries.flatMap((sent): readonly Standing[] => {
    if (sent.kind !== 'sent' || sent.makes === null || absent.has(keyOf(sent))) return [];
    const outcome = outcomes.get(keyOf(sent));
    const { makes: what, mark } = sent;
    if (outcome === undefined) return [{ what, id: null, mark, certain: false, sent }];
    const { id } = outcome;
    if (id !== null && closed.has(id)) return [];
    if (outcome.kind === 'answered') return isSuccess(outcome.status) ? [{ what, id, mark, certain: true, sent }] : [];
    // Not to have been found at once is no proof: lists may lag behind.
    return [{ what, id, mark, certain: outcome.found === 'yes', sent }];
  });
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The entries of `entries` that what is left rests on; the others have nothing more to say. */
export function stillOpen(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const standing = new Set(standingOf(entries).map(({ sent }) => keyOf(sent)));
  return entries.filter(
    (entry) =>
      (entry.kind === 'sent' || entry.kind === 'answered' || entry.kind === 'lost') && standing.has(keyOf(entry)),
  );
}

/** Tells requests of all runs apart. */
export function keyOf({ run, seq }: Pick<SentEntry, 'run' | 'seq'>): string {
  return `${run} ${seq}`;
}
