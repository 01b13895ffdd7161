import type { Finding, SeriesEvent } from '../core/index.ts';
import type { DrawnCase } from '../generate/index.ts';
import type { ConstraintGauge } from './constraint/constraint-gauge.ts';
import { sendControl, type Control } from './control.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { exercise, findingsOf, type Exercised, type Unanswered } from './exercise.ts';
import { withoutProof } from './exercise-all.ts';
import type { PlannedSeriesExercise } from './plan-run.ts';
import { pool } from './pool.ts';
import { SeriesTally } from './series-tally.ts';
import { settleFindings } from './settle-findings.ts';
import { shrink, TO_TWIN } from './shrink.ts';

/** Cases between two books: those that must be refused share a pair of controls. */
const CHUNK = 128;

/** Which cases of a series are run. */
export interface SeriesRange {
  readonly from: number;
  /** The first that is no longer run. */
  readonly to: number;
}

interface Drawn {
  readonly drawn: DrawnCase;
  readonly outcome: Exercised | Unanswered;
}

/**
 * Draws, sends and judges the cases of a series that `range` names. The first case of each cause is made smaller and repeated; the
 * others are counted. Ends early, between two chunks, once `interrupt` is aborted.
 */
export async function runSeries(
  planned: PlannedSeriesExercise,
  range: SeriesRange,
  dependencies: ExerciseDependencies,
  gauge: ConstraintGauge,
  interrupt?: AbortSignal,
): Promise<SeriesEvent> {
  const tally = new SeriesTally(planned.checks);
  for (let from = range.from; from < range.to; from += CHUNK) {
    if (interrupt?.aborted === true) break;
    await runChunk(planned, { from, to: Math.min(range.to, from + CHUNK) }, dependencies, { tally, gauge });
  }
  return tally.event(planned.operation.layers.corrected.operation.id, planned.id);
}

interface Books {
  readonly tally: SeriesTally;
  readonly gauge: ConstraintGauge;
}

async function runChunk(
  planned: PlannedSeriesExercise,
  { from, to }: SeriesRange,
  dependencies: ExerciseDependencies,
  { tally, gauge }: Books,
): Promise<void> {
  const { operation, series } = planned;
  const draw = (index: number): DrawnCase | undefined => series.draw(operation, dependencies.seed, index);
  const control = async (index: number): Promise<Control | undefined> => {
    const twin = draw(index)?.testCase.twin ?? null;
    return twin === null ? undefined : sendControl(twin, operation, dependencies);
  };
  const before = await control(from);
  const indices = Array.from({ length: to - from }, (_, offset) => from + offset);
  // Drawn when its turn comes, while answers to others are on their way.
  const outcomes = await pool(indices, dependencies.concurrency, async (index): Promise<Drawn | undefined> => {
    const drawn = draw(index);
    if (drawn === undefined) return undefined;
    return { drawn, outcome: await exercise({ kind: 'case', testCase: drawn.testCase, operation }, dependencies) };
  });
  const after = await control(to - 1);
  tally.spend((before?.requests ?? 0) + (after?.requests ?? 0));
  const problem = before?.problem ?? after?.problem;
  for (const item of outcomes) {
    if (item === undefined) {
      tally.fail('no request could be made up for some cases');
      continue;
    }
    const settled = await settle(item.drawn, withoutProof(item.outcome, problem, dependencies), dependencies, tally);
    tally.spend(settled.requests);
    if (settled.kind === 'unanswered') tally.fail(dependencies.recorder.mask(settled.error.message));
    else {
      gauge.observe(settled);
      tally.add(settled.exchange.response.status, settled.results);
    }
  }
}

/** What is new is made smaller and repeated; what is known, or no longer worth the requests, is counted as it is. */
async function settle(
  drawn: DrawnCase,
  outcome: Exercised | Unanswered,
  dependencies: ExerciseDependencies,
  tally: SeriesTally,
): Promise<Exercised | Unanswered> {
  if (outcome.kind === 'unanswered') return outcome;
  const fresh = findingsOf(outcome).find((finding) => isViolation(finding) && !tally.knows(finding));
  if (fresh === undefined || !tally.mayShrink(fresh.check)) return outcome;
  const blamed = await blame(drawn, outcome, fresh, dependencies);
  const { planned, tries } = await shrink(blamed.drawn, blamed.outcome, fresh, dependencies);
  tally.spend(tries + blamed.requests, tries);
  // Judged by all checks again: while it shrank, only one looked. What does not fail this time is still what failed.
  const again = await exercise(planned, dependencies);
  const failsAgain = again.kind === 'judged' && findingsOf(again).some(isViolation);
  const [failing, other] = failsAgain ? [again, outcome] : [outcome, again];
  const settled = await settleFindings(failing, dependencies);
  return { ...settled, requests: settled.requests + other.requests };
}

interface Blamed {
  readonly drawn: DrawnCase;
  readonly outcome: Exercised;
  readonly requests: number;
}

/** The valid twin in place of the case where it fails alike: then the mistake in the case has nothing to do with it. */
async function blame(
  drawn: DrawnCase,
  outcome: Exercised,
  { check }: Finding,
  dependencies: ExerciseDependencies,
): Promise<Blamed> {
  const isAboutRefusal = dependencies.checks.some((item) => item.id === check && item.paired === true);
  const twin = isAboutRefusal ? undefined : drawn.twin();
  if (twin === undefined) return { drawn, outcome, requests: 0 };
  const { operation } = outcome.planned;
  const sent = await exercise({ kind: 'case', testCase: twin.testCase, operation, path: TO_TWIN }, dependencies);
  const failsAlike =
    sent.kind === 'judged' && findingsOf(sent).some((item) => isViolation(item) && item.check === check);
  if (!failsAlike) return { drawn, outcome, requests: sent.requests };
  return { drawn: twin, outcome: sent, requests: sent.requests };
}

function isViolation({ severity }: Finding): boolean {
  return severity === 'violation';
}
