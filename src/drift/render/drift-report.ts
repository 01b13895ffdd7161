import type { Change, ComparedDocument, Comparison, Root } from '../change.ts';
import { summarise, type Summary } from './summarise.ts';

/** A comparison for programs; `docs/drift.schema.json` promises its form. */
export interface DriftReport {
  readonly schemaVersion: 1;
  readonly before: DocumentName;
  readonly after: DocumentName;
  readonly summary: Summary;
  /** One for each operation that a difference reaches. */
  readonly changes: readonly Change[];
  /** The causes behind them. */
  readonly roots: readonly Root[];
}

type DocumentName = Pick<ComparedDocument, 'source' | 'partial'>;

/** `comparison` of the documents `before` and `after` for programs. */
export function driftReport(before: DocumentName, after: DocumentName, comparison: Comparison): DriftReport {
  const name = ({ source, partial }: DocumentName): DocumentName => ({ source, partial });
  return {
    schemaVersion: 1,
    before: name(before),
    after: name(after),
    summary: summarise(comparison),
    changes: comparison.changes,
    roots: comparison.roots,
  };
}
