import type { RunEvent } from '../core/index.ts';
import { openHarness } from '../harness/index.ts';
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
  const events: RunEvent[] = [];
  try {
    for (const planned of harness.exercises) events.push((await harness.exercise(planned)).event);
    return foldSuite({ context, harness, events, startedAt, rules });
  } finally {
    await harness.close();
  }
}
