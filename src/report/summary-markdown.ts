import { SEVERITIES, type Finding } from '../core/index.ts';
import { codeSpan } from './code-span.ts';
import type { ConformanceReport } from './conformance-report.ts';
import { countSeverities } from './history/history-entry.ts';
import { sinceHeadline, minuteOf } from './history/render-since.ts';
import type { Since } from './history/since-last-run.ts';

/** The name of the summary inside the reports folder. */
export const SUMMARY_FILE = 'summary.md';

/** Who has read these knows what to do first; the others are in the report. */
const LIST_LIMIT = 20;

/**
 * The page for who wants to know in half a minute how the night went: verdict and why, the operations, what is new and what is gone since
 * the run that `since` compares with.
 */
export function renderSummaryMarkdown(report: ConformanceReport, since: Since): string {
  const sections = [
    top(report),
    operationTable(report, since),
    [`## ${sentence(sinceHeadline(since))}`, '', ...freshFindings(report, since), ...goneFindings(since)],
    tallies(report),
  ];
  return `${sections.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}

function top({ verdict, run, stats }: ConformanceReport): readonly string[] {
  const [reason, ...others] = run.reasons;
  const more = others.length === 0 ? '' : ` and ${others.length} more in \`conformance.json\``;
  return [
    `# ${sentence(verdict.replaceAll('-', ' '))}`,
    '',
    ...(reason === undefined ? [] : [`${codeSpan(reason)}${more}`, '']),
    `Target ${run.target}, profile ${run.profile}, seed ${run.seed}, ${minuteOf(run.startedAt)}, ` +
      `${stats.requests} requests in ${Math.round(run.durationMs / 1000)} s.`,
  ];
}

function operationTable({ operations }: ConformanceReport, { verdictChanges }: Since): readonly string[] {
  const rows = operations.map(({ operationId, verdict, requests }) => {
    const change = verdictChanges.find((entry) => entry.operationId === operationId);
    const before = change === undefined ? '' : ` (was ${change.from.replaceAll('-', ' ')})`;
    return `| ${codeSpan(operationId, 'cell')} | ${verdict.replaceAll('-', ' ')}${before} | ${requests} |`;
  });
  return ['| operation | verdict | requests |', '| --- | --- | --- |', ...rows];
}

function freshFindings({ findings }: ConformanceReport, { fresh }: Since): readonly string[] {
  const ids = new Set(fresh.map(({ id }) => id));
  const shown = findings.filter(({ id }) => ids.has(id));
  if (shown.length === 0) return [];
  return ['New:', '', ...capped(shown.flatMap((finding) => [findingItem(finding)])), ''];
}

function findingItem({ severity, check, operationId, message, replay }: Finding): string {
  const again = replay === null ? '' : `\n  ${codeSpan(replay)}`;
  return `- ${severity}, ${check}, ${codeSpan(operationId ?? 'document')}: ${codeSpan(message)}${again}`;
}

function goneFindings({ gone }: Since): readonly string[] {
  if (gone.length === 0) return [];
  const items = gone.map(
    ({ severity, check, operationId, id }) =>
      `- ${severity}, ${codeSpan(check)}, ${codeSpan(operationId ?? 'document')}, ${codeSpan(id)}`,
  );
  return ['Gone:', '', ...capped(items), ''];
}

function capped(items: readonly string[]): readonly string[] {
  const rest = items.length - LIST_LIMIT;
  return [...items.slice(0, LIST_LIMIT), ...(rest > 0 ? [`- and ${rest} more`] : [])];
}

function tallies({ findings }: ConformanceReport): readonly string[] {
  const counts = countSeverities(findings);
  return [
    '## Findings',
    '',
    `| ${SEVERITIES.join(' | ')} |`,
    `| ${SEVERITIES.map(() => '---').join(' | ')} |`,
    `| ${SEVERITIES.map((severity) => counts[severity]).join(' | ')} |`,
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
