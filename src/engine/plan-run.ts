import type { Check, JudgedOperation, StoryCheck } from '../checks/index.ts';
import {
  allowsTier,
  caseId,
  purposeOfIntent,
  purposeOfStep,
  PURPOSES,
  tierOfPurpose,
  type Case,
  type CaseId,
  type CheckId,
  type Unplanned,
  type PlannedOperation,
  type Purpose,
  type RunPlan,
  type Story,
  type Target,
  type Withheld,
} from '../core/index.ts';
import { PROBES, randomStories, SERIES, STORIES, type Series } from '../generate/index.ts';
import { requestConstraints } from './constraint/request-constraints.ts';
import { responseConstraints } from './constraint/response-constraints.ts';
import { fitCase, fitStory, type Fit } from './fit-case.ts';
import { fittedSeries } from './fitted-series.ts';
import { obstacleOfLack, obstacleTo, obstacleToCase, type Obstacle } from './obstacle.ts';

/** A case on its way to be sent, with the operation it belongs to. */
export interface PlannedCaseExercise {
  readonly kind: 'case';
  readonly testCase: Case;
  readonly operation: JudgedOperation;
  /** How it was made smaller, for one that was drawn at random: which smaller case was taken each time, as `0:12:3`; led by `twin` for its valid twin. */
  readonly path?: string;
}

/** A story on its way to be told. */
export interface PlannedStory {
  readonly kind: 'story';
  readonly story: Story;
  readonly operation: JudgedOperation;
}

/** A series on its way to be drawn. */
export interface PlannedSeriesExercise {
  readonly id: CaseId;
  readonly series: Series;
  readonly operation: JudgedOperation;
  readonly checks: readonly CheckId[];
  /** Null for as many as there is time for. */
  readonly count: number | null;
}

export type PlannedExercise = PlannedCaseExercise | PlannedStory;

/** The plan of a run, and what is behind its entries. */
export interface PlannedRun {
  readonly plan: RunPlan;
  readonly exercises: ReadonlyMap<CaseId, PlannedExercise>;
  readonly series: readonly PlannedSeriesExercise[];
}

/** What a plan is made of. */
export interface PlanInput {
  readonly operations: readonly JudgedOperation[];
  readonly checks: readonly Check[];
  readonly storyChecks: readonly StoryCheck[];
  readonly target: Target;
  /** Where what is drawn at random starts. */
  readonly seed: number;
  /** Cases of each series; null for as many as there is time for. */
  readonly drawn: number | null;
  /** Stories that are drawn for each operation which has any. */
  readonly drawnStories: number;
  /** Counterexamples of earlier runs; they come first. */
  readonly regressions: readonly Case[];
}

/**
 * Everything that a run exercises: for each operation the saved counterexamples, the cases of all probes, the stories and the series
 * that the target can take part in, each with the checks that will judge it. Depends on nothing but its arguments, so every process of
 * a run makes the same plan.
 */
export function planRun(input: PlanInput): PlannedRun {
  const exercises = new Map<CaseId, PlannedExercise>();
  const series: PlannedSeriesExercise[] = [];
  const operations = input.operations.map((operation): PlannedOperation => {
    const considered = considerOperation(input, operation);
    const possible = considered.filter(({ applying, obstacle }) => obstacle === undefined && applying.length > 0);
    for (const { planned, id } of possible) if (planned.kind !== 'series') exercises.set(id, planned);
    const drawn = possible.flatMap(({ planned, applying: checks }) =>
      planned.kind === 'series' ? [{ ...planned.exercise, checks }] : [],
    );
    series.push(...drawn);
    const { id: operationId, method, path } = operation.layers.corrected.operation;
    return {
      operationId,
      method,
      path,
      api: operation.contract.api,
      cases: possible
        .filter(({ planned }) => planned.kind !== 'series')
        .map(({ id, title, purpose, requests, fresh, applying }) => ({
          id,
          title,
          purpose,
          requests,
          fresh,
          checks: applying,
        })),
      series: possible.flatMap(({ planned, title, purpose, applying: checks }) =>
        planned.kind === 'series'
          ? [{ id: planned.exercise.id, title, count: planned.exercise.count, purpose, checks }]
          : [],
      ),
      requestConstraints: requestConstraints(operation),
      responseConstraints: responseConstraints(operation),
      limits: PROBES.flatMap((probe) => probe.limits?.(operation) ?? []),
      unplanned: unplanned(considered, new Set(possible.flatMap(({ applying }) => applying))),
      withheld: withheld(considered),
      unprovable: unprovable(input, possible),
    };
  });
  const checks = [...input.checks, ...input.storyChecks].map(({ id, level }) => ({ id, level }));
  return { plan: { operations, checks }, exercises, series };
}

/** Something that could be exercised, with the checks that would judge it and what stands in the way. */
interface Considered {
  readonly id: CaseId;
  readonly title: string;
  readonly applying: readonly CheckId[];
  readonly purpose: Purpose;
  readonly requests: number;
  readonly fresh: number;
  readonly obstacle: Obstacle | undefined;
  readonly planned:
    | PlannedExercise
    | { readonly kind: 'series'; readonly exercise: Omit<PlannedSeriesExercise, 'checks'> };
}

function considerOperation(input: PlanInput, operation: JudgedOperation): readonly Considered[] {
  const { id } = operation.layers.corrected.operation;
  const saved = input.regressions.filter(({ operationId }) => operationId === id);
  const cases = [...saved, ...PROBES.flatMap((probe) => probe.cases(operation))];
  const readPath = input.target.readPath(id);
  const stories = [
    ...STORIES.flatMap((maker) => maker.stories(operation, readPath)),
    ...randomStories(operation, readPath, input.seed, input.drawnStories),
  ];
  return [
    ...cases.map((testCase) => considerCase(input, operation, testCase)),
    ...stories.map((story) => considerStory(input, operation, story)),
    ...SERIES.flatMap((series) => considerSeries(input, operation, series)),
  ];
}

function considerCase({ checks, target }: PlanInput, operation: JudgedOperation, made: Case): Considered {
  const { id, title, intent, request } = made;
  const purpose = purposeOfIntent(intent, request.method);
  const fitted = fitCase(made, target);
  const testCase = fitted.kind === 'fits' ? fitted.value : made;
  return {
    id,
    title,
    applying: checks.filter((check) => check.applies(testCase, operation)).map((check) => check.id),
    purpose,
    requests: 1,
    fresh: 0,
    obstacle: obstacleToCase(testCase, operation.contract.api, target) ?? lackOf(fitted),
    planned: { kind: 'case', testCase, operation },
  };
}

function considerStory({ storyChecks, target }: PlanInput, operation: JudgedOperation, made: Story): Considered {
  const { id, title } = made;
  const fitted = fitStory(made, target);
  const story = fitted.kind === 'fits' ? fitted.value : made;
  const addresses = made.steps.some(({ request }) =>
    Object.values(request.pathValues).some(({ kind }) => kind !== 'literal'),
  );
  const fresh = addresses ? new Set(made.steps.map(({ object }) => object)).size : 0;
  const purpose = worst(story.steps.map(({ action }) => purposeOfStep(action)));
  return {
    id,
    title,
    applying: storyChecks.filter((check) => check.applies(story, operation)).map((check) => check.id),
    purpose,
    requests: made.steps.length + fresh,
    fresh,
    obstacle:
      obstacleTo(
        purpose,
        story.steps.map(({ request }) => request),
        { operationId: story.operationId, api: operation.contract.api, target, use: 'story' },
      ) ?? lackOf(fitted),
    planned: { kind: 'story', story, operation },
  };
}

function considerSeries(input: PlanInput, operation: JudgedOperation, series: Series): readonly Considered[] {
  const specimens = input.drawn === 0 ? [] : series.specimens(operation);
  const all = specimens.map((specimen) => considerCase(input, operation, specimen));
  const [first] = all;
  if (first === undefined) return [];
  // What is in the way of one specimen only, such as an object that is not set aside, is in the way of few cases: others are drawn instead.
  const open = all.filter(({ obstacle }) => obstacle === undefined);
  const possible = open.length > 0 ? open : all;
  const applying = [...new Set(possible.flatMap((considered) => considered.applying))];
  const purpose = commonest(possible.map((considered) => considered.purpose));
  const obstacle = open.length > 0 ? undefined : first.obstacle;
  const id = caseId(`${operation.layers.corrected.operation.id}/${series.id}`);
  const exercise = { id, series: fittedSeries(series, input.target), operation, count: input.drawn };
  return [
    {
      id,
      title: series.title,
      applying,
      purpose,
      requests: 0,
      fresh: 0,
      obstacle,
      planned: { kind: 'series', exercise },
    },
  ];
}

function lackOf(fitted: Fit<unknown>): Obstacle | undefined {
  return fitted.kind === 'lacks' ? obstacleOfLack(fitted.setting) : undefined;
}

/** What most of a series is sent for; what each of its cases is, is decided when that is sent. */
function commonest(purposes: readonly Purpose[]): Purpose {
  const count = (wanted: Purpose): number => purposes.filter((purpose) => purpose === wanted).length;
  return [...purposes].toSorted((left, right) => count(right) - count(left))[0] ?? 'write';
}

/** The most dangerous of `purposes`; they stand in that order. */
function worst(purposes: readonly Purpose[]): Purpose {
  return PURPOSES.findLast((purpose) => purposes.includes(purpose)) ?? 'write';
}

/** The checks that nothing planned calls for, with what stood in the way: what is not allowed rather than what makes no sense. */
function unplanned(all: readonly Considered[], planned: ReadonlySet<CheckId>): readonly Unplanned[] {
  const obstacles = new Map<CheckId, Obstacle>();
  for (const { applying, obstacle } of all)
    for (const check of applying)
      if (obstacle !== undefined && !planned.has(check) && obstacles.get(check)?.outcome !== 'not-verified')
        obstacles.set(check, obstacle);
  return [...obstacles].map(([check, obstacle]) => ({ check, ...obstacle }));
}

/** The checks of refusals where valid requests may not be sent. */
function unprovable({ checks, target }: PlanInput, possible: readonly Considered[]): readonly CheckId[] {
  if (allowsTier(target.tier, tierOfPurpose('write'))) return [];
  const planned = new Set(possible.flatMap(({ applying }) => applying));
  return checks.filter(({ id, paired }) => paired === true && planned.has(id)).map(({ id }) => id);
}

/** How many cases may not be sent, by what for and by why not. */
function withheld(all: readonly Considered[]): readonly Withheld[] {
  const groups = new Map<string, Withheld>();
  for (const { purpose, obstacle, applying } of all) {
    if (obstacle?.outcome !== 'not-verified' || applying.length === 0) continue;
    const { reason } = obstacle;
    const cases = (groups.get(`${purpose} ${reason}`)?.cases ?? 0) + 1;
    groups.set(`${purpose} ${reason}`, { purpose, reason, cases });
  }
  return [...groups.values()];
}
