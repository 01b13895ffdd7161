import type { LedgerEntry, SentEntry } from './entry.ts';
import { openLedgerFile } from './ledger-file.ts';
import { keyOf, standingOf, type Standing } from './standing.ts';

/** The ledger with what it comes to. */
export interface Book {
  readonly append: (entry: LedgerEntry) => void;
  /** What is on the tenant through this run and those before it. */
  readonly standing: () => readonly Standing[];
  /** Sessions that are known by their id and not closed. */
  readonly openSessions: () => readonly string[];
  readonly close: () => void;
}

/** Opens the book at `path`, as far as it is about `tenants`, by their origins; all if left out. Throws a ConfigError where another run has it, or it cannot be read or written. */
export function createBook(path: string, tenants?: ReadonlySet<string>): Book {
  const isOurs = ({ sent }: Standing): boolean => tenants === undefined || tenants.has(sent.tenant);
  const file = openLedgerFile(path);
  const entries = [...file.earlier];
  const open = new Set(sessionsIn(standingOf(entries).filter(isOurs)));
  const made = new Set(entries.filter(makesSession).map(keyOf));
  return {
    append: (entry) => {
      file.append(entry);
      entries.push(entry);
      if (makesSession(entry)) made.add(keyOf(entry));
      if (entry.kind === 'closed') open.delete(entry.id);
      const isOutcome = entry.kind === 'answered' || entry.kind === 'lost';
      if (isOutcome && entry.id !== null && made.has(keyOf(entry))) open.add(entry.id);
    },
    standing: () => standingOf(entries).filter(isOurs),
    openSessions: () => [...open],
    close: file.close,
  };
}

function sessionsIn(standing: readonly Standing[]): readonly string[] {
  return standing.flatMap(({ what, id }) => (what === 'session' && id !== null ? [id] : []));
}

function makesSession(entry: LedgerEntry): entry is SentEntry {
  return entry.kind === 'sent' && entry.makes === 'session';
}
