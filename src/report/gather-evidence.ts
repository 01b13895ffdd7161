import type {
  CaseEvent,
  CheckId,
  CheckResult,
  PlannedOperation,
  PlannedSeries,
  RunEvent,
  SeriesEvent,
  SeriesResult,
} from '../core/index.ts';
import { lastEvents } from './last-events.ts';

/** A planned case or series beside what became of it. */
export interface CaseRecord {
  readonly title: string;
  /** Undefined where it never ran. */
  readonly event: CaseEvent | SeriesEvent | undefined;
  /** How many cases of a series ran, and how many were to run, where those are too few; undefined otherwise. */
  readonly shortfall?: string;
}

/** What there is to judge a check by on one operation. */
export interface Evidence {
  /** The cases and series that call for the check. */
  readonly planned: readonly CaseRecord[];
  /** What the check made of cases, those included that did not call for it. */
  readonly results: readonly CheckResult[];
  /** Cases that it judged. */
  readonly exercised: number;
}

interface Gathering {
  readonly planned: CaseRecord[];
  readonly results: CheckResult[];
  exercised: number;
}

/** The evidence for each check of `operation`, from the last event of each of its cases; none for checks that play no part. */
export function gatherEvidence(
  operation: PlannedOperation,
  events: readonly RunEvent[],
): ReadonlyMap<CheckId, Evidence> {
  const evidence = new Map<CheckId, Gathering>();
  const of = (check: CheckId): Gathering => {
    const known = evidence.get(check) ?? { planned: [], results: [], exercised: 0 };
    evidence.set(check, known);
    return known;
  };
  const last = lastEvents(events);
  for (const { id, title, checks } of operation.cases) {
    const event = last.get(id);
    for (const check of checks) of(check).planned.push({ title, event });
    if (event?.kind === 'case-judged') for (const result of event.results) addResult(of(result.check), result);
  }
  for (const series of operation.series) gatherSeries(series, last.get(series.id), of);
  return evidence;
}

function gatherSeries(
  series: PlannedSeries,
  event: CaseEvent | SeriesEvent | undefined,
  of: (check: CheckId) => Gathering,
): void {
  const drawn = event?.kind === 'series-judged' ? event : undefined;
  for (const check of series.checks) of(check).planned.push(recordOf(series, drawn));
  for (const result of drawn?.results ?? []) addSeriesResult(of(result.check), result);
}

function addResult(gathering: Gathering, result: CheckResult): void {
  gathering.results.push(result);
  if (result.kind === 'judged') gathering.exercised += 1;
}

function addSeriesResult(gathering: Gathering, result: SeriesResult): void {
  gathering.results.push(...resultsOf(result));
  gathering.exercised += result.judged;
}

function recordOf({ title, count }: PlannedSeries, event: SeriesEvent | undefined): CaseRecord {
  const wanted = count ?? 1;
  if (event === undefined || event.cases >= wanted) return { title, event };
  return { title, event, shortfall: `${event.cases} of ${wanted} cases ran` };
}

/** The cases of a series as the one result that each of their kinds comes to. */
function resultsOf({ check, judged, nothing, notVerified, findings }: SeriesResult): readonly CheckResult[] {
  return [
    ...(judged > 0 ? [{ check, kind: 'judged', findings } as const] : []),
    ...(nothing > 0 ? [{ check, kind: 'nothing-to-judge' } as const] : []),
    ...notVerified.map(({ reason }) => ({ check, kind: 'not-verified', reason }) as const),
  ];
}
