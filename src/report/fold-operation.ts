import {
  verdictOf,
  type CheckId,
  type Outcome,
  type PlannedOperation,
  type RunEvent,
  type RunPlan,
  type Verdict,
} from '../core/index.ts';
import type { CheckReport, OperationReport } from './conformance-report.ts';
import { foldCheck, type FailOn } from './fold-check.ts';
import { foldConstraints } from './fold-constraints.ts';
import { gatherEvidence, type CaseRecord } from './gather-evidence.ts';

/** The rules that a run is judged by. */
export interface JudgingRules {
  readonly failOn: FailOn;
  /** The check whose cases are valid requests: without one accepted, nothing else that an operation did means much. */
  readonly acceptanceCheck: CheckId;
}

const REASON_ORDER = ['failed', 'error', 'not-verified'] as const satisfies readonly Outcome[];

/** What became of `operation`, given all events of its cases. */
export function foldOperation(
  operation: PlannedOperation,
  checks: RunPlan['checks'],
  events: readonly RunEvent[],
  rules: JudgingRules,
): OperationReport {
  const evidence = gatherEvidence(operation, events);
  const reports = checks.map((check) => foldCheck(check, evidence.get(check.id), operation.unplanned, rules.failOn));
  const accepted = hasAccepted(evidence.get(rules.acceptanceCheck)?.planned ?? []);
  const { operationId, method, path, api } = operation;
  return {
    operationId,
    method,
    path,
    api,
    verdict: judge(reports, accepted),
    reasons: [...reasonsOf(reports), ...(accepted ? [] : ['no valid request was accepted'])],
    requests: countRequests(events),
    statuses: countStatuses(events),
    checks: reports,
    constraints: foldConstraints(operation, events),
  };
}

function hasAccepted(validCases: readonly CaseRecord[]): boolean {
  return validCases.some(({ event }) => {
    if (event?.kind === 'series-judged') return Object.keys(event.statuses).some((status) => status.startsWith('2'));
    return event?.kind === 'case-judged' && event.status >= 200 && event.status < 300;
  });
}

function judge(reports: readonly CheckReport[], accepted: boolean): Verdict {
  const verdict = verdictOf(reports.map(({ outcome }) => outcome));
  return accepted || verdict === 'not-conformant' ? verdict : 'incomplete';
}

function reasonsOf(reports: readonly CheckReport[]): readonly string[] {
  return REASON_ORDER.flatMap((outcome) =>
    reports
      .filter((report) => report.outcome === outcome)
      .map(({ id, reason }) => `${id} ${outcome.replace('-', ' ')}: ${reason ?? ''}`),
  );
}

/** Requests sent for all of `events`. */
export function countRequests(events: readonly RunEvent[]): number {
  return events.reduce((sum, event) => sum + ('requests' in event ? event.requests : 0), 0);
}

function countStatuses(events: readonly RunEvent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (status: string | number, count: number): void => {
    counts[status] = (counts[status] ?? 0) + count;
  };
  for (const event of events)
    if (event.kind === 'case-judged') add(event.status, 1);
    else if (event.kind === 'series-judged')
      for (const [status, count] of Object.entries(event.statuses)) add(status, count);
  return counts;
}
