import type { Finding } from '../core/index.ts';
import { sendControl } from './control.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { exercise, findingsOf } from './exercise.ts';
import type { PlannedCaseExercise } from './plan-run.ts';

/** How often a finding has to come again. */
const ROUNDS = 3;
/** A server that is wrong in more ways than these is not made better known by repeating them all. */
const MAX_CONFIRMED = 60;

/** What became of repeating a finding. */
export type Confirmation =
  | { readonly kind: 'repeated'; readonly times: number; readonly rounds: number; readonly requests: number }
  /** Its own valid twin was not accepted in any round, so that the finding proves nothing. */
  | { readonly kind: 'void'; readonly reason: string; readonly requests: number }
  /** Enough others were repeated. */
  | { readonly kind: 'skipped' };

/** What was repeated so far, by the id of the finding. */
export type Confirmations = Map<string, Promise<Confirmation>>;

/**
 * Repeats the case of `finding` three times, each time between two sendings of its own valid twin where a check is about refusals, and
 * counts how often it comes again. Each cause is repeated once in the life of `dependencies.confirmations`.
 */
export function confirm(
  planned: PlannedCaseExercise,
  finding: Finding,
  dependencies: ExerciseDependencies,
): Promise<Confirmation> {
  const { confirmations } = dependencies;
  const known = confirmations.get(finding.id);
  if (known !== undefined) return known;
  if (confirmations.size >= MAX_CONFIRMED) return Promise.resolve({ kind: 'skipped' });
  const confirmation = repeat(planned, finding, dependencies);
  confirmations.set(finding.id, confirmation);
  return confirmation;
}

async function repeat(
  planned: PlannedCaseExercise,
  { id, check }: Finding,
  dependencies: ExerciseDependencies,
): Promise<Confirmation> {
  const checks = dependencies.checks.filter((item) => item.id === check);
  const paired = checks.some((item) => item.paired === true) ? planned.testCase.twin : null;
  let [times, rounds, requests] = [0, 0, 0];
  let reason = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = paired && (await sendControl(paired, planned.operation, dependencies));
    const outcome = await exercise(planned, { ...dependencies, checks });
    const after = paired && (await sendControl(paired, planned.operation, dependencies));
    requests += outcome.requests + (before?.requests ?? 0) + (after?.requests ?? 0);
    const problem = before?.problem ?? after?.problem;
    if (problem !== undefined) {
      reason = problem;
      continue;
    }
    rounds += 1;
    if (outcome.kind === 'judged' && findingsOf(outcome).some((again) => again.id === id)) times += 1;
  }
  return rounds === 0 ? { kind: 'void', reason, requests } : { kind: 'repeated', times, rounds, requests };
}
