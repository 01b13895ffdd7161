import type { RequirementLevel, Verdict } from '../core/index.ts';
import type { ConformanceReport } from './conformance-report.ts';
import { alignColumns } from './align-columns.ts';
import { counted } from './counted.ts';
import { createPaint, type Paint } from './paint.ts';
import { printable } from './printable.ts';
import { summariseFindings } from './summarise-findings.ts';
import { countOutcomes, summariseOperations } from './summarise-operations.ts';

/** How a summary is shown. */
export interface SummaryOptions {
  readonly colour: boolean;
  /** What changed since the run before, a line each. */
  readonly since?: readonly string[];
  /** Files to point to, by what they are: `{ result: 'reports/conformance.json' }`. */
  readonly reports?: Readonly<Record<string, string>>;
}

/**
 * What a person reads at the end of a run, without a final line break. The last line is the verdict; where it is not CONFORMANT, the
 * first line says why.
 */
export function renderSummary(report: ConformanceReport, options: SummaryOptions): string {
  const paint = createPaint(options.colour);
  const lines = [
    ...firstReason(report, paint),
    ...header(report),
    '',
    ...summariseOperations(report.operations, paint),
    '',
    ...summariseFindings(report.findings, paint),
    tallies(report),
    ...constraints(report),
    effort(report),
    ...tenantLines(report),
    ...(options.since ?? []),
    ...alignColumns(Object.entries(options.reports ?? {})),
    '',
    verdictLine(report.verdict, paint),
  ];
  return lines.join('\n');
}

function firstReason({ verdict, run }: ConformanceReport, paint: Paint): readonly string[] {
  if (verdict === 'conformant' || verdict === 'conformant-with-waivers') return [];
  const reason = printable(run.reasons[0] ?? 'nothing was tested');
  const more = run.reasons.length > 1 ? ` · ${run.reasons.length - 1} more reasons in conformance.json` : '';
  const line = `${verdict.replaceAll('-', ' ')}: ${reason}${more}`;
  return [verdict === 'incomplete' ? paint.doubtful(line) : paint.bad(line), ''];
}

/** Assertions of the contract about requests, exercised from the allowed and from the forbidden side. */
function constraints({ operations }: ConformanceReport): readonly string[] {
  const ledgers = operations.flatMap((operation) => (operation.constraints === null ? [] : [operation.constraints]));
  const sum = (count: (of: (typeof ledgers)[number]) => number): number =>
    ledgers.reduce((total, of) => total + count(of), 0);
  const total = sum((of) => of.total);
  if (total === 0) return [];
  return [
    `constraints ${sum((of) => of.allowedSide)}/${total} allowed · ${sum((of) => of.forbiddenSide)}/${total} forbidden`,
  ];
}

function header({ run, contracts }: ConformanceReport): readonly string[] {
  return [
    `target ${run.target} · profile ${run.profile} · seed ${run.seed} · layer ${run.layer}`,
    ...alignColumns(
      contracts.map(({ api, version, sha256, source }) =>
        [api, version, `sha ${sha256.slice(0, 8)}`, source].map(printable),
      ),
    ).map((line) => `  ${line}`),
  ];
}

/** Counts, never percentages: a percentage moves when checks are added. */
function tallies({ operations }: ConformanceReport): string {
  const checks = operations.flatMap((operation) => operation.checks);
  const tally = (level: RequirementLevel) => {
    const ofLevel = checks.filter((check) => check.level === level && check.outcome !== 'not-applicable');
    if (ofLevel.length === 0 && level === 'MAY') return [];
    const passed = ofLevel.filter(({ outcome }) => outcome === 'passed').length;
    return [`${level} ${passed}/${ofLevel.length}  ${countOutcomes(ofLevel, ['passed'])}`.trimEnd()];
  };
  return [...tally('MUST'), ...tally('SHOULD'), ...tally('MAY')].join('    ');
}

function effort({ stats, run }: ConformanceReport): string {
  const seconds = (run.durationMs / 1000).toFixed(1);
  const done = [counted(stats.cases, 'case'), counted(stats.requests, 'request')];
  return [...done, `${seconds} s`, `${stats.requestsPerSecond} requests/s`].join(' · ');
}

function tenantLines({ tenant }: ConformanceReport): readonly string[] {
  if (tenant === null) return [];
  const { requests, waitedMs, throttled, unavailable, tokens, stopped, left } = tenant;
  const waits = `waited ${(waitedMs / 1000).toFixed(0)} s (${throttled} × 429, ${unavailable} × not available)`;
  const objects = left.map(
    ({ what, count, uncertain }) =>
      `${counted(count, what)}${uncertain === 0 ? '' : ` (${uncertain} of them perhaps)`}`,
  );
  return [
    [`tenant: ${counted(requests, 'request')}`, counted(tokens, 'token'), waits].join(' · '),
    ...stopped.map((operation) => `stopped: ${printable(operation)}, which accepted what it must refuse`),
    `left on the tenant: ${objects.length === 0 ? 'nothing' : `${objects.join(', ')}; ledger.ndjson has them one by one`}`,
  ];
}

function verdictLine(verdict: Verdict, paint: Paint): string {
  const words = paint.bold(verdict.replaceAll('-', ' ').toUpperCase());
  if (verdict === 'not-conformant') return paint.bad(words);
  return verdict === 'incomplete' ? paint.doubtful(words) : paint.good(words);
}
