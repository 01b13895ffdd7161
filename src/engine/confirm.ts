import { SafetyError, type Finding } from '../core/index.ts';
import { sendControl, type Control } from './control.ts';
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
  /** Enough others were repeated, or it may not be: what is accepted once by mistake is not made a second time. */
  | { readonly kind: 'skipped'; readonly requests: number };

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
  if (confirmations.size >= MAX_CONFIRMED) return Promise.resolve({ kind: 'skipped', requests: 0 });
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
  const isPaired = checks.some((item) => item.paired === true);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await repeatOnce(planned, id, { ...dependencies, checks }, isPaired));
  const requests = rounds.reduce((sum, round) => sum + round.requests, 0);
  if (rounds.every(({ withheld }) => withheld)) return { kind: 'skipped', requests };
  const proving = rounds.filter(({ problem }) => problem === undefined);
  if (proving.length === 0) return { kind: 'void', reason: rounds[0]?.problem ?? '', requests };
  const times = proving.filter(({ cameAgain }) => cameAgain).length;
  return { kind: 'repeated', times, rounds: proving.length, requests };
}

interface Round {
  readonly cameAgain: boolean;
  /** It was not let out. */
  readonly withheld: boolean;
  /** Why it proves nothing; undefined where it proves something. */
  readonly problem: string | undefined;
  readonly requests: number;
}

async function repeatOnce(
  planned: PlannedCaseExercise,
  id: string,
  dependencies: ExerciseDependencies,
  isPaired: boolean,
): Promise<Round> {
  const { twin } = planned.testCase;
  const control = async (): Promise<Control | null> =>
    isPaired && twin !== null ? sendControl(twin, planned.operation, dependencies) : null;
  const before = await control();
  const outcome = await exercise(planned, dependencies);
  const after = await control();
  return {
    cameAgain: outcome.kind === 'judged' && findingsOf(outcome).some((again) => again.id === id),
    withheld: outcome.kind === 'unanswered' && outcome.error instanceof SafetyError,
    problem: before?.problem ?? after?.problem,
    requests: outcome.requests + (before?.requests ?? 0) + (after?.requests ?? 0),
  };
}
