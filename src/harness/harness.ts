import type { JudgedOperation } from '../checks/index.ts';
import {
  caseOrder,
  systemClock,
  type CaseId,
  type RunEvent,
  type RunPlan,
  type Target,
  type Transport,
} from '../core/index.ts';
import type { Contract } from '../contract/index.ts';
import { createObserver, type Observer } from '../drift/index.ts';
import {
  createConstraintGauge,
  exerciseAll,
  runSeries,
  tellAll,
  type BrokenOff,
  type Exercised,
  type ExerciseDependencies,
  type PlannedExercise,
  type PlannedSeriesExercise,
  type SeriesRange,
  type Told,
  type Unanswered,
} from '../engine/index.ts';
import { createGatewayTransport, newMarkStem } from '../gateway/index.ts';
import { createMockTarget, createTenantTarget, idsOf, mockPolicy, type RunContext } from '../targets/index.ts';
import { breakCircuit, createUndiciTransport, guardTransport } from '../transport/index.ts';
import { createRecorder } from './create-recorder.ts';
import { factsEvents, observeAnswers } from './observe-answers.ts';
import { planFor } from './plan-for.ts';

/** The answers of these operations take some kilobytes, and 40 where a request is large; many are held at a time. */
const MAX_RESPONSE_BYTES = 0x2_00_00;
/** What was exercised together. */
export interface Exercises {
  readonly outcomes: readonly (Exercised | Unanswered | Told | BrokenOff)[];
  /** What the reporter has to know of it. */
  readonly events: readonly RunEvent[];
}

/** Everything wired together for one process of a run. */
export interface Harness {
  readonly contracts: readonly Contract[];
  readonly operations: readonly JudgedOperation[];
  readonly plan: RunPlan;
  /** All planned cases and stories, in their order. */
  readonly exercises: ReadonlyMap<CaseId, PlannedExercise>;
  readonly series: readonly PlannedSeriesExercise[];
  /** The planned cases and stories of an operation that a probe made, in their order; with `variant`, that one alone. */
  casesOf(operationId: string, probe: string, variant?: string): readonly PlannedExercise[];
  /** Sends and judges cases and stories of one operation. */
  exercise(planned: readonly PlannedExercise[]): Promise<Exercises>;
  /** Draws, sends and judges cases of a series: all of them, or those of `range`. */
  draw(planned: PlannedSeriesExercise, range?: SeriesRange, interrupt?: AbortSignal): Promise<readonly RunEvent[]>;
  close(): Promise<void>;
}

/** How a harness departs from the usual one. */
export interface HarnessOptions {
  /** Put around the transport, to look at what goes through it. */
  readonly wrapTransport?: (inner: Transport) => Transport;
}

/** Wires contracts, target, transport and checks by what the command decided. Throws a ConfigError on a filter that names nothing. */
export function openHarness(context: RunContext, { wrapTransport }: HarnessOptions = {}): Harness {
  const { seed, concurrency } = context;
  const wire = openWire(context);
  const transport = breakCircuit(wrapTransport?.(wire) ?? wire);
  const target = openTarget(context.target, transport);
  const recorder = createRecorder(target, context.evidence, {
    key: context.pseudonymKey,
    objects: context.target.kind === 'tenant' ? idsOf(context.target.profile.objects) : [],
  });
  const { plan, exercises, series, operations, checks, storyChecks } = planFor(target, context);
  const observer = openObserver(operations, context);
  const dependencies: ExerciseDependencies = {
    transport,
    target,
    recorder: observeAnswers(recorder, observer),
    checks,
    storyChecks,
    seed,
    concurrency,
    confirmations: new Map(),
    familiar: new Map(),
    orderOf: caseOrder(plan),
  };
  return {
    contracts: [...new Set(operations.map(({ contract }) => contract))],
    operations,
    plan,
    exercises,
    series,
    casesOf: (operationId, probe, variant) => casesOf(exercises, operationId, probe, variant),
    exercise: async (cases) => {
      const { outcomes, events } = await exercise(cases, dependencies, plan);
      return { outcomes, events: [...events, ...factsOf(cases[0], observer)] };
    },
    draw: async (item, range, interrupt) => {
      const events = await draw(item, range, dependencies, plan, interrupt);
      return [...events, ...factsOf(item, observer)];
    },
    close: () => transport.close(),
  };
}

/** To the mock each process has a wire of its own; to a tenant there is one, which the command has. */
function openWire({ target, requestTimeoutMs: timeoutMs }: RunContext): Transport {
  if (target.kind === 'tenant') return createGatewayTransport(target.gateway);
  const wire = createUndiciTransport({ timeoutMs, maxResponseBytes: MAX_RESPONSE_BYTES });
  return guardTransport(wire, mockPolicy(target.address));
}

/** Counts what the answers of all `operations` tell, by the corrected layer. */
function openObserver(operations: readonly JudgedOperation[], { runId, target }: RunContext): Observer {
  return createObserver(
    operations.map(({ contract, layers }) => ({ contract, operation: layers.corrected.operation })),
    { run: runId.slice(0, 8), target: target.kind, clock: systemClock },
  );
}

function factsOf(
  planned: Pick<PlannedExercise, 'operation'> | undefined,
  observer: Observer,
): ReturnType<typeof factsEvents> {
  return planned === undefined ? [] : factsEvents(observer, planned.operation.layers.corrected.operation.id);
}

function openTarget(target: RunContext['target'], transport: Transport): Target {
  return target.kind === 'mock'
    ? createMockTarget(target.address, transport)
    : createTenantTarget(target.profile, newMarkStem());
}

function casesOf(
  exercises: ReadonlyMap<CaseId, PlannedExercise>,
  operationId: string,
  probe: string,
  variant: string | undefined,
): readonly PlannedExercise[] {
  return [...exercises.values()].filter((planned) => {
    const subject = planned.kind === 'case' ? planned.testCase : planned.story;
    return (
      subject.operationId === operationId &&
      subject.probe === probe &&
      (variant === undefined || subject.id === `${operationId}/${probe}/${variant}`)
    );
  });
}

async function exercise(
  planned: readonly PlannedExercise[],
  dependencies: ExerciseDependencies,
  plan: RunPlan,
): Promise<Exercises> {
  const [first] = planned;
  if (first === undefined) return { outcomes: [], events: [] };
  const gauge = createConstraintGauge(first.operation, constraintsOf(plan, first.operation));
  const cases = planned.filter((item) => item.kind === 'case');
  const stories = planned.filter((item) => item.kind === 'story');
  const exercised = await exerciseAll(cases, dependencies, gauge);
  const told = await tellAll(stories, dependencies);
  return {
    outcomes: [...exercised.outcomes, ...told.outcomes],
    events: [...exercised.events, ...told.events, gauge.event()],
  };
}

async function draw(
  planned: PlannedSeriesExercise,
  range: SeriesRange | undefined,
  dependencies: ExerciseDependencies,
  plan: RunPlan,
  interrupt: AbortSignal | undefined,
): Promise<readonly RunEvent[]> {
  const gauge = createConstraintGauge(planned.operation, constraintsOf(plan, planned.operation));
  const all = { from: 0, to: planned.count ?? Infinity };
  const event = await runSeries(planned, range ?? all, dependencies, gauge, interrupt);
  return [event, gauge.event()];
}

function constraintsOf(
  { operations }: RunPlan,
  { layers }: JudgedOperation,
): RunPlan['operations'][number]['requestConstraints'] {
  return operations.find(({ operationId }) => operationId === layers.corrected.operation.id)?.requestConstraints ?? [];
}
