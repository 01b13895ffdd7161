import type { CaseId, RunEvent } from '../core/index.ts';

/** The last event of each case: where a test was run again, only what its last run saw decides. */
export function lastEvents(events: readonly RunEvent[]): ReadonlyMap<CaseId, RunEvent> {
  return new Map(events.map((event) => [event.caseId, event]));
}
