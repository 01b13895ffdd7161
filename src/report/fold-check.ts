import type { CheckInfo, CheckResult, Finding, NotApplicable, Outcome, Severity } from '../core/index.ts';
import type { CaseRecord } from './case-record.ts';
import type { CheckReport } from './conformance-report.ts';

/** What makes a run fail: broken rules only, or undocumented behaviour as well. */
export type FailOn = 'violation' | 'drift';

interface Judgement {
  readonly outcome: Outcome;
  readonly reason: string | null;
}

/** What became of `check` on the operation whose cases are `records`; `excuses` are what its plan says does not apply. */
export function foldCheck(
  check: CheckInfo,
  records: readonly CaseRecord[],
  excuses: readonly NotApplicable[],
  failOn: FailOn,
): CheckReport {
  const planned = records.filter((record) => record.planned.has(check.id));
  const results = records.flatMap((record) => record.results.get(check.id) ?? []);
  const findings = results.flatMap((result) => (result.kind === 'judged' ? result.findings : []));
  return {
    id: check.id,
    level: check.level,
    ...(failure(findings, failOn) ??
      harnessError(planned) ??
      gap(check, planned, results) ??
      absence(check, excuses, results) ??
      warning(findings) ?? { outcome: 'passed', reason: null }),
    exercised: results.filter(({ kind }) => kind === 'judged').length,
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
    planned.flatMap(({ event }) => (event?.kind === 'case-error' ? [event.message] : [])),
  );
}

/** What was promised and not delivered. A case that was judged by other checks only is as much a gap as one that never ran. */
function gap(check: CheckInfo, planned: readonly CaseRecord[], results: readonly CheckResult[]): Judgement | undefined {
  const silent = planned
    .filter((record) => !record.results.has(check.id))
    .map(({ event, title }) => `planned, never ${event === undefined ? 'ran' : 'judged'}: ${title}`);
  const unverified = results.flatMap((result) => (result.kind === 'not-verified' ? [result.reason] : []));
  return judgement('not-verified', [...silent, ...unverified]);
}

function absence(
  check: CheckInfo,
  excuses: readonly NotApplicable[],
  results: readonly CheckResult[],
): Judgement | undefined {
  if (results.length > 0) return undefined;
  const excuse = excuses.find((entry) => entry.check === check.id);
  return { outcome: 'not-applicable', reason: excuse?.reason ?? 'no case of this operation calls for it' };
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
