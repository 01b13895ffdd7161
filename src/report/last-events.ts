import type { CaseEvent, CaseId, RunEvent, SeriesEvent } from '../core/index.ts';

/** The last event of each case and series: where a test was run again, only what its last run saw decides. */
export function lastEvents(events: readonly RunEvent[]): ReadonlyMap<CaseId, CaseEvent | SeriesEvent> {
  const last = new Map<CaseId, CaseEvent | SeriesEvent>();
  for (const event of events)
    if (event.kind === 'series-judged') last.set(event.series, event);
    else if (event.kind === 'case-judged' || event.kind === 'case-error') last.set(event.caseId, event);
  return last;
}
