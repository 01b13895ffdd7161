import type { Check, JudgedOperation, StoryCheck } from '../checks/index.ts';
import {
  caseId,
  type Case,
  type CaseId,
  type CheckId,
  type NotApplicable,
  type PlannedOperation,
  type RunPlan,
  type Story,
  type Target,
} from '../core/index.ts';
import { PROBES, randomStories, SERIES, STORIES, type Series } from '../generate/index.ts';
import { requestConstraints } from './constraint/request-constraints.ts';
import { responseConstraints } from './constraint/response-constraints.ts';

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
        .map(({ id, title, applying }) => ({ id, title, checks: applying })),
      series: drawn.map(({ id, series: { title }, count, checks }) => ({ id, title, count, checks })),
      requestConstraints: requestConstraints(operation),
      responseConstraints: responseConstraints(operation),
      limits: PROBES.flatMap((probe) => probe.limits?.(operation) ?? []),
      notApplicable: notApplicable(considered, new Set(possible.flatMap(({ applying }) => applying))),
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
  readonly obstacle: string | undefined;
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

function considerCase({ checks, target }: PlanInput, operation: JudgedOperation, testCase: Case): Considered {
  const { id, title } = testCase;
  return {
    id,
    title,
    applying: checks.filter((check) => check.applies(testCase, operation)).map((check) => check.id),
    obstacle: obstacleTo(testCase, operation.contract.api, target),
    planned: { kind: 'case', testCase, operation },
  };
}

function considerStory({ storyChecks, target }: PlanInput, operation: JudgedOperation, story: Story): Considered {
  const { id, title } = story;
  return {
    id,
    title,
    applying: storyChecks.filter((check) => check.applies(story, operation)).map((check) => check.id),
    obstacle: unreachable(operation.contract.api, target),
    planned: { kind: 'story', story, operation },
  };
}

function considerSeries(input: PlanInput, operation: JudgedOperation, series: Series): readonly Considered[] {
  const specimens = input.drawn === 0 ? [] : series.specimens(operation);
  const [first, ...others] = specimens.map((specimen) => considerCase(input, operation, specimen));
  if (first === undefined) return [];
  const applying = [...new Set([first, ...others].flatMap((considered) => considered.applying))];
  const id = caseId(`${operation.layers.corrected.operation.id}/${series.id}`);
  const exercise = { id, series, operation, count: input.drawn };
  return [{ ...first, id, title: series.title, applying, planned: { kind: 'series', exercise } }];
}

/** Why `target` cannot take part in a case; undefined where it can. */
function obstacleTo({ intent, request }: Case, api: string, target: Target): string | undefined {
  if (intent.kind === 'force-status' && !target.statusOnDemand) return 'the target gives no status on demand';
  const reason = unreachable(api, target);
  if (reason !== undefined || target.holds(api, request.credential)) return reason;
  return `the target has no ${request.credential} credentials for ${api}`;
}

function unreachable(api: string, target: Target): string | undefined {
  return target.baseUrl(api) === undefined ? `no base URL is set for ${api}` : undefined;
}

/** The checks that only impossible cases call for, with what stood in the way. */
function notApplicable(all: readonly Considered[], planned: ReadonlySet<CheckId>): readonly NotApplicable[] {
  const reasons = new Map<CheckId, string>();
  for (const { applying, obstacle } of all)
    for (const check of applying) if (obstacle !== undefined && !planned.has(check)) reasons.set(check, obstacle);
  return [...reasons].map(([check, reason]) => ({ check, reason }));
}
