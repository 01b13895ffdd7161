import type { Change, ComparedDocument, Comparison, Root, Untold } from '../change.ts';
import { summarise, type Summary } from './summarise.ts';

/** A comparison for programs; `docs/drift.schema.json` promises its form. */
export interface DriftReport {
  readonly schemaVersion: 1;
  readonly before: ReadDocument;
  readonly after: ReadDocument;
  readonly summary: Summary;
  /** One for each operation that a difference reaches. */
  readonly changes: readonly Change[];
  /** The causes behind them. */
  readonly roots: readonly Root[];
}

type DocumentName = Pick<ComparedDocument, 'source' | 'partial'>;

interface ReadDocument extends DocumentName {
  /** References that lead nowhere that can be read: what stands there was not compared. */
  readonly unread: readonly string[];
  /** Places of which a page does not tell: they were not compared either. */
  readonly untold: readonly Untold[];
}

/** `comparison` of the documents `before` and `after` for programs. */
export function driftReport(before: DocumentName, after: DocumentName, comparison: Comparison): DriftReport {
  const { unread, untold } = comparison;
  return {
    schemaVersion: 1,
    before: { source: before.source, partial: before.partial, unread: unread.before, untold: untold.before },
    after: { source: after.source, partial: after.partial, unread: unread.after, untold: untold.after },
    summary: summarise(comparison),
    changes: comparison.changes,
    roots: comparison.roots,
  };
}
