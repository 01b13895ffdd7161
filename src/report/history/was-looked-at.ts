import type { ConformanceReport, OperationReport } from '../conformance-report.ts';
import { isShortfall } from '../fold-check.ts';
import type { HistoryFinding } from './history-entry.ts';

/**
 * Tells of a finding whether `report` would have seen it, had it still been there: its check passed or warned, for which all of its cases
 * must have run, or failed in an operation of which nothing was cut short.
 */
export function wasLookedAt({ operations }: ConformanceReport): (finding: HistoryFinding) => boolean {
  const looked = new Set(
    operations.flatMap((operation) => lookingChecks(operation).map((check) => keyOf(check, operation.operationId))),
  );
  return ({ check, operationId }) => operationId !== null && looked.has(keyOf(check, operationId));
}

function lookingChecks(operation: OperationReport): readonly string[] {
  const cutShort = wasCutShort(operation);
  return operation.checks
    .filter(({ outcome }) => outcome === 'passed' || outcome === 'warned' || (outcome === 'failed' && !cutShort))
    .map(({ id }) => id);
}

/** One violation makes a check fail, however few of its cases ran: that others are missing then says nothing. */
function wasCutShort({ checks }: OperationReport): boolean {
  return checks.some(({ outcome, reason }) => outcome === 'error' || isShortfall(reason));
}

function keyOf(check: string, operationId: string): string {
  return `${check} ${operationId}`;
}
