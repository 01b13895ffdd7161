import type { Finding, SeriesEvent, SeriesResult } from '../core/index.ts';

/** Two events of one series, one after the other, as one. */
export function addSeries(before: SeriesEvent | undefined, event: SeriesEvent): SeriesEvent {
  if (before === undefined) return event;
  const statuses: Record<string, number> = { ...before.statuses };
  for (const [status, count] of Object.entries(event.statuses)) statuses[status] = (statuses[status] ?? 0) + count;
  return {
    ...event,
    cases: before.cases + event.cases,
    requests: before.requests + event.requests,
    shrinks: before.shrinks + event.shrinks,
    statuses,
    results: event.results.map((result) =>
      addResult(
        before.results.find(({ check }) => check === result.check),
        result,
      ),
    ),
    errors: [...new Set([...before.errors, ...event.errors])],
  };
}

function addResult(before: SeriesResult | undefined, result: SeriesResult): SeriesResult {
  if (before === undefined) return result;
  const reasons = new Map(before.notVerified.map(({ reason, count }) => [reason, count] as const));
  for (const { reason, count } of result.notVerified) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  const findings = new Map(before.findings.map((finding) => [finding.id, finding] as const));
  for (const finding of result.findings) findings.set(finding.id, again(findings.get(finding.id), finding));
  return {
    check: result.check,
    judged: before.judged + result.judged,
    nothing: before.nothing + result.nothing,
    notVerified: [...reasons].map(([reason, count]) => ({ reason, count })),
    findings: [...findings.values()],
  };
}

function again(before: Finding | undefined, finding: Finding): Finding {
  return before === undefined ? finding : { ...before, occurrences: before.occurrences + finding.occurrences };
}
