import type { RunEvent, RunPlan } from '../core/index.ts';

/**
 * Throws a TypeError on an event of a case or a check that the plan does not hold: it has no row in the report, so that a
 * violation in it would be lost. That is a bug of the harness, or the event log of another run.
 */
export function assertPlanned(plan: RunPlan, events: readonly RunEvent[]): void {
  const checks = new Set<string>(plan.checks.map(({ id }) => id));
  const cases = new Map<string, ReadonlySet<string>>(
    plan.operations.map((operation) => [operation.operationId, new Set(operation.cases.map(({ id }) => id))]),
  );
  for (const event of events) {
    if (cases.get(event.operationId)?.has(event.caseId) !== true)
      throw new TypeError(`the plan has no case ${event.caseId} of ${event.operationId}`);
    const stray = event.kind === 'case-judged' ? event.results.find(({ check }) => !checks.has(check)) : undefined;
    if (stray !== undefined)
      throw new TypeError(`the plan has no check ${stray.check}, judged in case ${event.caseId}`);
  }
}
