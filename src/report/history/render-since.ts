import { alignColumns } from '../align-columns.ts';
import { printable } from '../printable.ts';
import type { HistoryFinding } from './history-entry.ts';
import type { Since } from './since-last-run.ts';

/** Lists beyond this length belong into the reports, not on the console. */
const LIST_LIMIT = 10;

/** The difference to the run before, for the console: one line of counts, then one per new and gone finding and changed verdict. */
export function renderSince(since: Since): readonly string[] {
  if (since.previous === null) return [sinceHeadline(since)];
  return [
    sinceHeadline(since),
    ...findingLines('new', since.fresh),
    ...findingLines('gone', since.gone),
    ...alignColumns(
      since.verdictChanges.map(({ operationId, from, to }) => [
        printable(operationId),
        `${words(from)} → ${words(to)}`,
      ]),
    ).map((line) => `  ${line}`),
  ];
}

/** The line of counts alone: `since 2026-11-25 02:00 UTC: 1 new, 2 gone, 14 known`. */
export function sinceHeadline({ previous, fresh, gone, unseen, known, alsoChanged }: Since): string {
  if (previous === null) return 'no earlier run of this profile on these documents to compare with';
  const counts = [
    `${fresh.length} new`,
    `${gone.length} gone`,
    `${known} known`,
    ...(unseen.length === 0 ? [] : [`${unseen.length} not looked at this time`]),
  ];
  const other = alsoChanged.length === 0 ? '' : ` (another ${alsoChanged.join(' and another ')} than then)`;
  return `since ${minuteOf(previous.startedAt)}: ${counts.join(', ')}${other}`;
}

/** A time to the minute, as people write it. */
export function minuteOf(time: string): string {
  return `${printable(time).slice(0, 16).replace('T', ' ')} UTC`;
}

function findingLines(label: string, findings: readonly HistoryFinding[]): readonly string[] {
  const rows = findings
    .slice(0, LIST_LIMIT)
    .map(({ severity, check, operationId, id }) =>
      [label, severity, check, operationId ?? 'document', id].map(printable),
    );
  const rest = findings.length - LIST_LIMIT;
  return [...alignColumns(rows), ...(rest > 0 ? [`… ${rest} more ${label}`] : [])].map((line) => `  ${line}`);
}

function words(verdict: string): string {
  return verdict.replaceAll('-', ' ');
}
