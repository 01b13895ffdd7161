import type { CheckInfo, CheckResult, Finding, Unplanned, Outcome, Severity } from '../core/index.ts';
import type { CheckReport } from './conformance-report.ts';
import type { CaseRecord, Evidence } from './gather-evidence.ts';

/** What makes a run fail: broken rules only, or undocumented behaviour as well. */
export type FailOn = 'violation' | 'drift';

interface Judgement {
  readonly outcome: Outcome;
  readonly reason: string | null;
}

/** How a reason begins that tells of cases which were promised and not delivered. */
const PLANNED = 'planned, ';

const NO_EVIDENCE: Evidence = { planned: [], results: [], exercised: 0 };

/** What became of `check` on an operation, by its `evidence`; `excuses` are what the plan says does not apply. */
export function foldCheck(
  check: CheckInfo,
  evidence: Evidence | undefined,
  excuses: readonly Unplanned[],
  failOn: FailOn,
): CheckReport {
  const { planned, results, exercised } = evidence ?? NO_EVIDENCE;
  const findings = results.flatMap((result) => (result.kind === 'judged' ? result.findings : []));
  return {
    id: check.id,
    level: check.level,
    ...(failure(findings, failOn) ??
      harnessError(planned) ??
      gap(check, planned, results) ??
      absence(check, excuses, results) ??
      silence(results) ??
      warning(findings) ?? { outcome: 'passed', reason: null }),
    exercised,
  };
}

function failure(findings: readonly Finding[], failOn: FailOn): Judgement | undefined {
  const failing: readonly Severity[] = failOn === 'drift' ? ['violation', 'drift'] : ['violation'];
  return judgement(
    'failed',
    findings.filter(({ severity }) => failing.includes(severity)).map(({ message }) => message),
  );
}

function harnessError(planned: readonly CaseRecord[]): Judgement | undefined {
  return judgement(
    'error',
    planned.flatMap(({ event }) => {
      if (event?.kind === 'case-error') return [event.message];
      return event?.kind === 'series-judged' ? event.errors : [];
    }),
  );
}

/** What was promised and not delivered. A case that was judged by other checks only is as much a gap as one that never ran. */
function gap(check: CheckInfo, planned: readonly CaseRecord[], results: readonly CheckResult[]): Judgement | undefined {
  const silent = planned.flatMap(({ event, title, shortfall }) => {
    if (event === undefined) return [`${PLANNED}never ran: ${title}`];
    if (shortfall !== undefined) return [`${PLANNED}not all of it ran: ${title} (${shortfall})`];
    const answered = event.kind !== 'case-error' && event.results.some((result) => result.check === check.id);
    return answered ? [] : [`${PLANNED}never judged: ${title}`];
  });
  const unverified = results.flatMap((result) => (result.kind === 'not-verified' ? [result.reason] : []));
  return judgement('not-verified', [...silent, ...unverified]);
}

/** Whether a check did not pass because cases of the plan did not run, by its `reason`. */
export function isShortfall(reason: string | null): boolean {
  return reason?.startsWith(PLANNED) ?? false;
}

function absence(
  check: CheckInfo,
  excuses: readonly Unplanned[],
  results: readonly CheckResult[],
): Judgement | undefined {
  if (results.length > 0) return undefined;
  const excuse = excuses.find((entry) => entry.check === check.id);
  if (excuse !== undefined) return { outcome: excuse.outcome, reason: excuse.reason };
  return { outcome: 'not-applicable', reason: 'no case of this operation calls for it' };
}

/** A rule that every answer gave a miss was not looked at, however many answers there were. */
function silence(results: readonly CheckResult[]): Judgement | undefined {
  if (results.some(({ kind }) => kind === 'judged')) return undefined;
  return { outcome: 'not-verified', reason: 'no answer gave it anything to judge' };
}

function warning(findings: readonly Finding[]): Judgement | undefined {
  return judgement(
    'warned',
    findings.filter(({ severity }) => severity === 'advice').map(({ message }) => message),
  );
}

/** `outcome`, where there is a reason for it. The first reason speaks for all; the others are counted. */
function judgement(outcome: Outcome, reasons: readonly string[]): Judgement | undefined {
  const distinct = [...new Set(reasons)];
  const [first] = distinct;
  if (first === undefined) return undefined;
  return { outcome, reason: distinct.length === 1 ? first : `${first} (and ${distinct.length - 1} more)` };
}
