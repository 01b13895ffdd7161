import type { CaseRequest, CheckResult, RunEvent } from '../core/index.ts';
import { settleFindings } from './settle-findings.ts';
import { sendControl } from './control.ts';
import type { ConstraintGauge } from './constraint/constraint-gauge.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { exercise, type Exercised, type Unanswered } from './exercise.ts';
import { pool } from './pool.ts';
import type { PlannedCaseExercise } from './plan-run.ts';

/** Refusals that share one pair of controls: what happens between the two is all seen, and a finding gets a pair of its own. */
const MAX_PER_CONTROL = 40;

/** Cases that were exercised together, and what the reporter has to know of them. */
export interface ExercisedBatch {
  readonly outcomes: readonly (Exercised | Unanswered)[];
  readonly events: readonly RunEvent[];
}

/**
 * Sends cases of one operation, several at a time, and judges the answers. Cases that must be refused are sent between two sendings of
 * their valid twin: where the twin is not accepted, their refusals count for nothing. Violations are repeated (see `confirm`).
 */
export async function exerciseAll(
  planned: readonly PlannedCaseExercise[],
  dependencies: ExerciseDependencies,
  gauge: ConstraintGauge,
): Promise<ExercisedBatch> {
  const judged: (Exercised | Unanswered)[] = [];
  for (const batch of batchesOf(planned)) judged.push(...(await exerciseBetweenControls(batch, dependencies)));
  const settled: (Exercised | Unanswered)[] = [];
  // In another order than they were sent in: what only shows after a certain neighbour does not show again.
  for (const outcome of judged.toReversed()) settled.unshift(await settleFindings(outcome, dependencies));
  for (const outcome of settled) if (outcome.kind === 'judged') gauge.observe(outcome);
  return { outcomes: settled, events: settled.map((outcome) => eventOf(outcome, dependencies)) };
}

/** Runs of cases with the same twin, in their order, none too long. */
function batchesOf(planned: readonly PlannedCaseExercise[]): readonly (readonly PlannedCaseExercise[])[] {
  const byTwin = new Map<CaseRequest | null, PlannedCaseExercise[][]>();
  for (const item of planned) {
    const batches = byTwin.get(item.testCase.twin) ?? [[]];
    byTwin.set(item.testCase.twin, batches);
    const last = batches.at(-1);
    if (last === undefined || last.length === MAX_PER_CONTROL) batches.push([item]);
    else last.push(item);
  }
  return [...byTwin.values()].flat();
}

async function exerciseBetweenControls(
  batch: readonly PlannedCaseExercise[],
  dependencies: ExerciseDependencies,
): Promise<readonly (Exercised | Unanswered)[]> {
  const [first] = batch;
  const send = (): Promise<readonly (Exercised | Unanswered)[]> =>
    pool(batch, dependencies.concurrency, (item) => exercise(item, dependencies));
  if (first === undefined || first.testCase.twin === null) return send();
  const before = await sendControl(first.testCase.twin, first.operation, dependencies);
  const outcomes = await send();
  const after = await sendControl(first.testCase.twin, first.operation, dependencies);
  const problem = before.problem ?? after.problem;
  // Requests are counted where cases are: those of the controls with the first one.
  const [leading, ...others] = outcomes.map((outcome) => withoutProof(outcome, problem, dependencies));
  if (leading === undefined) return [];
  return [{ ...leading, requests: leading.requests + before.requests + after.requests }, ...others];
}

/** A refusal without an accepted twin beside it is not about the one thing that differs. */
export function withoutProof(
  outcome: Exercised | Unanswered,
  problem: string | undefined,
  { checks }: ExerciseDependencies,
): Exercised | Unanswered {
  if (problem === undefined || outcome.kind === 'unanswered') return outcome;
  const paired = new Set(checks.filter((check) => check.paired === true).map(({ id }) => id));
  const results = outcome.results.map((result): CheckResult => {
    const proves = result.kind === 'judged' && result.findings.length === 0 && paired.has(result.check);
    return proves ? { check: result.check, kind: 'not-verified', reason: problem } : result;
  });
  return { ...outcome, results };
}

function eventOf(outcome: Exercised | Unanswered, { recorder }: ExerciseDependencies): RunEvent {
  const { planned, requests } = outcome;
  const { operationId, id: caseId } = planned.testCase;
  if (outcome.kind === 'unanswered')
    return { kind: 'case-error', operationId, caseId, requests, message: recorder.mask(outcome.error.message) };
  const { status } = outcome.exchange.response;
  return { kind: 'case-judged', operationId, caseId, status, requests, results: outcome.results };
}
