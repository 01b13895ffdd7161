import { caseId, type Finding } from '../core/index.ts';
import { followPath, type PlannedExercise } from '../engine/index.ts';
import type { Harness } from '../harness/index.ts';

/**
 * The case or story behind a finding, made anew from the plan: by its id, and for one that was drawn at random by its number, the run's
 * seed and the way it was made smaller. Undefined where the plan has no such case, which another contract or version may not.
 */
export function counterexampleOf(harness: Harness, { case: seen }: Finding): PlannedExercise | undefined {
  if (seen === null) return undefined;
  const fixed = harness.exercises.get(seen.id);
  if (fixed !== undefined) return fixed;
  const end = seen.id.lastIndexOf('/');
  const series = harness.series.find(({ id }) => id === seen.id.slice(0, end));
  const drawn = series?.series.draw(series.operation, seen.seed, Number(seen.id.slice(end + 1)));
  const smallest = drawn && followPath(drawn, seen.path);
  if (series === undefined || smallest === undefined) return undefined;
  return {
    kind: 'case',
    testCase: { ...smallest.testCase, id: caseId(seen.id), focus: smallest.focus() },
    operation: series.operation,
  };
}
