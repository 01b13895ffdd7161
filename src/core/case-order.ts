import type { CaseId } from './ids.ts';
import type { RunPlan } from './run-plan.ts';

/** More than any series draws. */
const PER_SERIES = 1e10;

/**
 * The place of each case in `plan`: fixed cases and stories first, then the drawn ones, series by series and by their numbers. What is shown
 * of a cause must not depend on which process was first: it is what comes first in the plan.
 */
export function caseOrder({ operations }: RunPlan): (id: CaseId) => number {
  const fixed = new Map(operations.flatMap(({ cases }) => cases).map(({ id }, index) => [id, index]));
  const series = new Map<string, number>(
    operations.flatMap((operation) => operation.series).map(({ id }, index) => [id, fixed.size + index * PER_SERIES]),
  );
  return (id) => fixed.get(id) ?? drawnAt(id, series) ?? Infinity;
}

function drawnAt(id: CaseId, series: ReadonlyMap<string, number>): number | undefined {
  const end = id.lastIndexOf('/');
  const start = series.get(id.slice(0, end));
  const number = Number(id.slice(end + 1));
  return start === undefined || !Number.isFinite(number) ? undefined : start + number;
}
