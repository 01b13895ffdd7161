import type { Check, StoryCheck } from '../checks/index.ts';
import type { CaseId, Finding, Recorder, Target, Transport } from '../core/index.ts';
import type { Confirmations } from './confirm.ts';

/** What exercising needs around it. */
export interface ExerciseDependencies {
  readonly transport: Transport;
  readonly target: Target;
  readonly recorder: Recorder;
  readonly checks: readonly Check[];
  readonly storyChecks: readonly StoryCheck[];
  readonly seed: number;
  /** Requests in flight at a time. */
  readonly concurrency: number;
  /** What was confirmed so far: one cause is confirmed once. */
  readonly confirmations: Confirmations;
  /**
   * Findings other than violations by their id: a known defect of the document shows in every answer, and the exchange of the case that
   * comes first in the plan stands for all.
   */
  readonly familiar: Map<string, Finding>;
  /** The place of a case in the plan. */
  readonly orderOf: (id: CaseId) => number;
}
