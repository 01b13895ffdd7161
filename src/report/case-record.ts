import type { CheckId, CheckResult, PlannedCase, PlannedOperation, RunEvent } from '../core/index.ts';
import { lastEvents } from './last-events.ts';

/** A planned case beside what became of it, ready to be asked check by check. */
export interface CaseRecord {
  readonly title: string;
  readonly planned: ReadonlySet<CheckId>;
  /** Undefined where the case never ran. */
  readonly event: RunEvent | undefined;
  readonly results: ReadonlyMap<CheckId, readonly CheckResult[]>;
}

/** The planned cases of `operation`, each with its last event. */
export function recordCases(operation: PlannedOperation, events: readonly RunEvent[]): readonly CaseRecord[] {
  const last = lastEvents(events);
  return operation.cases.map((planned) => recordOf(planned, last.get(planned.id)));
}

function recordOf({ title, checks }: PlannedCase, event: RunEvent | undefined): CaseRecord {
  const results = new Map<CheckId, readonly CheckResult[]>();
  for (const result of event?.kind === 'case-judged' ? event.results : [])
    results.set(result.check, [...(results.get(result.check) ?? []), result]);
  return { title, planned: new Set(checks), event, results };
}
