import type { CheckId, CheckResult, PlannedOperation, RunEvent } from '../core/index.ts';
import { lastEvents } from './last-events.ts';

/** A planned case beside what became of it. */
export interface CaseRecord {
  readonly title: string;
  /** Undefined where the case never ran. */
  readonly event: RunEvent | undefined;
}

/** What there is to judge a check by on one operation. */
export interface Evidence {
  /** The cases that call for the check. */
  readonly planned: readonly CaseRecord[];
  /** What the check made of cases, those included that did not call for it. */
  readonly results: readonly CheckResult[];
}

/** The evidence for each check of `operation`, from the last event of each of its cases; none for checks that play no part. */
export function gatherEvidence(
  operation: PlannedOperation,
  events: readonly RunEvent[],
): ReadonlyMap<CheckId, Evidence> {
  const evidence = new Map<CheckId, { readonly planned: CaseRecord[]; readonly results: CheckResult[] }>();
  const of = (check: CheckId) => {
    const known = evidence.get(check) ?? { planned: [], results: [] };
    evidence.set(check, known);
    return known;
  };
  const last = lastEvents(events);
  for (const { id, title, checks } of operation.cases) {
    const record = { title, event: last.get(id) };
    for (const check of checks) of(check).planned.push(record);
    if (record.event?.kind === 'case-judged')
      for (const result of record.event.results) of(result.check).results.push(result);
  }
  return evidence;
}
