import type { Case, Finding } from '../core/index.ts';
import type { DrawnCase } from '../generate/index.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { exercise, findingsOf, type Exercised } from './exercise.ts';
import type { PlannedCaseExercise } from './plan-run.ts';

/** Requests that are spent on making one counterexample smaller. */
const MAX_TRIES = 300;

/** The step of a path that leads from a case to its valid twin. */
export const TO_TWIN = 'twin';

/** The smallest case that was found to fail the same way. */
export interface Shrunk {
  readonly planned: PlannedCaseExercise;
  /** Requests that it took. */
  readonly tries: number;
}

/**
 * Makes the case behind `failed` smaller as long as the same check objects to the same kind of case with the same severity. Every
 * smaller case is judged on the wire when it is made: it never turns into one of another label.
 */
export async function shrink(
  drawn: DrawnCase,
  failed: Exercised,
  finding: Finding,
  dependencies: ExerciseDependencies,
): Promise<Shrunk> {
  const only = { ...dependencies, checks: dependencies.checks.filter(({ id }) => id === finding.check) };
  const seen = new Set([textOf(drawn.testCase)]);
  const path = stepsOf(failed.planned.path);
  let [best, outcome, tries] = [drawn, failed, 0];
  for (let improved = true; improved && tries < MAX_TRIES;) {
    improved = false;
    let step = -1;
    for (const candidate of best.smaller()) {
      step += 1;
      const text = textOf(candidate.testCase);
      if (seen.has(text)) continue;
      seen.add(text);
      if (tries >= MAX_TRIES) break;
      tries += 1;
      const next = await exercise(plannedAs(failed.planned, candidate.testCase, [...path, String(step)]), only);
      if (next.kind !== 'judged' || !failsAlike(next, outcome, finding)) continue;
      [best, outcome, improved] = [candidate, next, true];
      path.push(String(step));
      break;
    }
  }
  return { planned: focused(outcome.planned, best), tries };
}

/** With what the case is about, which is a matter of its smallest form. */
function focused(planned: PlannedCaseExercise, drawn: DrawnCase): PlannedCaseExercise {
  return { ...planned, testCase: { ...planned.testCase, focus: drawn.focus() } };
}

/** The case that `path`, as findings have it, leads to from the one that was drawn; undefined where it leads nowhere. */
export function followPath(drawn: DrawnCase, path: string | null): DrawnCase | undefined {
  let current: DrawnCase | undefined = drawn;
  for (const step of stepsOf(path))
    current = step === TO_TWIN ? current?.twin() : nth(current?.smaller() ?? [], Number(step));
  return current;
}

/** The steps of a path: to the valid twin, or to the smaller case of that number. */
function stepsOf(path: string | null | undefined): string[] {
  return path === null || path === undefined || path === '' ? [] : path.split(':');
}

function nth(cases: Iterable<DrawnCase>, index: number): DrawnCase | undefined {
  let step = 0;
  for (const item of cases) {
    if (step === index) return item;
    step += 1;
  }
  return undefined;
}

function plannedAs(planned: PlannedCaseExercise, testCase: Case, path: readonly string[]): PlannedCaseExercise {
  return { ...planned, testCase, path: path.join(':') };
}

/** Two cases of the same request are the same attempt. */
function textOf({ request }: Case): string {
  return JSON.stringify([request.pathValues, request.query, request.headers, request.body]);
}

/** The same check, gravity and status: a case that fails otherwise is another counterexample. */
function failsAlike(next: Exercised, failed: Exercised, { check, severity }: Finding): boolean {
  return (
    next.exchange.response.status === failed.exchange.response.status &&
    findingsOf(next).some((finding) => finding.check === check && finding.severity === severity)
  );
}
