import { OUTCOMES, type Outcome } from '../core/index.ts';
import { alignColumns } from './align-columns.ts';
import type { CheckReport, OperationReport } from './conformance-report.ts';
import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

type Mark = '✓' | '✘' | '?' | '-';

/** One line per operation: mark, name, how much was tried, what was answered, and words for anything that did not pass. */
export function summariseOperations(operations: readonly OperationReport[], paint: Paint): readonly string[] {
  const marks = operations.map((operation) => paintedMark(markOf(operation), paint));
  const lines = alignColumns(operations.map(cellsOf));
  return lines.map((line, row) => `  ${marks[row] ?? ' '} ${line}`);
}

function cellsOf(operation: OperationReport): readonly string[] {
  const { method, path, operationId, requests, checks } = operation;
  const applicable = checks.filter(({ outcome }) => outcome !== 'not-applicable').length;
  return [
    `${method.padEnd(6)} ${printable(path)}`,
    printable(operationId),
    counted(applicable, 'check'),
    counted(requests, 'request'),
    Object.entries(operation.statuses)
      .map(([status, count]) => `${status}×${count}`)
      .join(' '),
    wordsOf(operation),
  ];
}

function markOf({ verdict, checks }: OperationReport): Mark {
  if (checks.every(({ outcome }) => outcome === 'not-applicable')) return '-';
  if (verdict === 'not-conformant') return '✘';
  return verdict === 'incomplete' ? '?' : '✓';
}

function paintedMark(mark: Mark, paint: Paint): string {
  const paints = { '✓': paint.good, '✘': paint.bad, '?': paint.doubtful, '-': paint.faint } as const;
  return paints[mark](mark);
}

function wordsOf({ checks, reasons, verdict }: OperationReport): string {
  if (checks.every(({ outcome }) => outcome === 'not-applicable'))
    return printable(`not applicable: ${checks[0]?.reason ?? 'no check was planned'}`);
  const words = countOutcomes(checks, ['passed', 'not-applicable']);
  // Where no check tells why the operation is incomplete, its own reason does.
  return words === '' && verdict === 'incomplete' ? printable(reasons.join('; ')) : words;
}

/** How many checks came out how, as `1 failed · 2 not verified`, but for the outcomes that go without saying. */
export function countOutcomes(checks: readonly CheckReport[], unsaid: readonly Outcome[]): string {
  return OUTCOMES.filter((outcome) => !unsaid.includes(outcome))
    .map((outcome) => ({ outcome, count: checks.filter((check) => check.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcome.replace('-', ' ')}`)
    .join(' · ');
}
