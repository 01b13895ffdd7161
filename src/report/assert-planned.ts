import type { CheckId, PlannedOperation, RunEvent, RunPlan } from '../core/index.ts';

/**
 * Throws a TypeError on an event of a case, series, constraint or check that the plan does not hold: it has no row in the report, so
 * that a violation in it would be lost. That is a bug of the harness, or the event log of another run.
 */
export function assertPlanned(plan: RunPlan, events: readonly RunEvent[]): void {
  const checks = new Set<string>(plan.checks.map(({ id }) => id));
  const known = new Map<string, ReadonlySet<string>>(plan.operations.map((item) => [item.operationId, idsOf(item)]));
  for (const event of events) {
    const stray = idOf(event);
    if (known.get(event.operationId)?.has(stray) !== true)
      throw new TypeError(`the plan has no case ${stray} of ${event.operationId}`);
    const unknown = checksOf(event).find((check) => !checks.has(check));
    if (unknown !== undefined) throw new TypeError(`the plan has no check ${unknown}, judged in case ${stray}`);
  }
}

function idsOf({ operationId, cases, series }: PlannedOperation): ReadonlySet<string> {
  return new Set<string>([operationId, ...cases.map(({ id }) => id), ...series.map(({ id }) => id)]);
}

function idOf(event: RunEvent): string {
  if (event.kind === 'constraints-exercised' || event.kind === 'facts-observed') return event.operationId;
  return event.kind === 'series-judged' ? event.series : event.caseId;
}

function checksOf(event: RunEvent): readonly CheckId[] {
  return 'results' in event ? event.results.map(({ check }) => check) : [];
}
