import type { RunEvent } from '../core/index.ts';
import type { PlannedExercise } from '../engine/index.ts';
import { openHarness, type Harness } from '../harness/index.ts';
import type { ConformanceReport } from '../report/index.ts';
import type { RunContext } from '../targets/index.ts';
import { foldSuite, type SuiteRules } from './fold-suite.ts';

/**
 * Runs the whole plan of `context` in this process, case after case, and folds it: the same plan, checks and verdict as
 * `runSuite`, without test runner and reports on disk.
 */
export async function runInProcess(context: RunContext, rules: SuiteRules): Promise<ConformanceReport> {
  const harness = openHarness(context);
  const startedAt = Date.now();
  try {
    const events = [...(await exerciseFixed(harness))];
    for (const series of harness.series) events.push(...(await harness.draw(series)));
    return foldSuite({ context, harness, events, startedAt, rules });
  } finally {
    await harness.close();
  }
}

/** Exercises all planned cases and stories, operation after operation; ends between two of them once `interrupt` is aborted. */
export async function exerciseFixed(harness: Harness, interrupt?: AbortSignal): Promise<readonly RunEvent[]> {
  const events: RunEvent[] = [];
  for (const planned of groupsOf(harness))
    if (interrupt?.aborted !== true) events.push(...(await harness.exercise(planned)).events);
  return events;
}

/** What belongs to one operation, in the order of the plan. */
function groupsOf({ exercises }: Harness): readonly (readonly PlannedExercise[])[] {
  const groups = new Map<PlannedExercise['operation'], PlannedExercise[]>();
  for (const planned of exercises.values()) {
    const group = groups.get(planned.operation) ?? [];
    groups.set(planned.operation, group);
    group.push(planned);
  }
  return [...groups.values()];
}
