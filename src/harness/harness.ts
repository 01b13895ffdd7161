import { CHECKS, judgedOperations, type Check, type JudgedOperation } from '../checks/index.ts';
import { ConfigError, type RunPlan } from '../core/index.ts';
import type { Contract } from '../contract/index.ts';
import {
  exercise,
  planRun,
  type Exercised,
  type Unanswered,
  type ExerciseDependencies,
  type PlannedExercise,
} from '../engine/index.ts';
import { createMockTarget, type RunContext } from '../targets/index.ts';
import { createUndiciTransport } from '../transport/index.ts';
import { loadCoreContracts } from './core-contracts.ts';
import { createRecorder } from './create-recorder.ts';

/** Larger answers than any of these operations has a reason to give. */
const MAX_RESPONSE_BYTES = 10_000_000;

/** Everything wired together for one process of a run. */
export interface Harness {
  readonly contracts: readonly Contract[];
  readonly operations: readonly JudgedOperation[];
  readonly plan: RunPlan;
  /** All planned cases, in their order. */
  readonly exercises: readonly PlannedExercise[];
  /** The planned cases of an operation that a probe made, in their order; with `variant`, that one alone. */
  casesOf(operationId: string, probe: string, variant?: string): readonly PlannedExercise[];
  /** Sends and judges one case. */
  exercise(planned: PlannedExercise): Promise<Exercised | Unanswered>;
  close(): Promise<void>;
}

/** Wires contracts, target, transport and checks by what the command decided. Throws a ConfigError on a filter that names nothing. */
export function openHarness(context: RunContext): Harness {
  const contracts = loadCoreContracts();
  const operations = chooseOperations(contracts.flatMap(judgedOperations), context.operations);
  const checks = chooseChecks(context.checks);
  const transport = createUndiciTransport({
    timeoutMs: context.requestTimeoutMs,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  const target = createMockTarget(context.mock, transport);
  const recorder = createRecorder(target);
  const dependencies: ExerciseDependencies = { transport, target, recorder, checks, seed: context.seed };
  const { plan, exercises } = planRun(operations, checks, target);
  requirePlanned(context.checks ?? [], plan);
  return {
    contracts: contracts.filter((contract) => operations.some((operation) => operation.contract === contract)),
    operations,
    plan,
    exercises: [...exercises.values()],
    casesOf: (operationId, probe, variant) =>
      [...exercises.values()].filter(
        ({ testCase }) =>
          testCase.operationId === operationId &&
          testCase.probe === probe &&
          (variant === undefined || testCase.id === `${operationId}/${probe}/${variant}`),
      ),
    exercise: (planned) => exercise(planned, dependencies),
    close: () => transport.close(),
  };
}

function chooseOperations(
  all: readonly JudgedOperation[],
  wanted: RunContext['operations'],
): readonly JudgedOperation[] {
  const names = all.map(({ layers }): string => layers.corrected.operation.id);
  requireKnown('operation', wanted ?? [], names);
  return all.filter(({ layers }) => wanted === null || wanted.includes(layers.corrected.operation.id));
}

function chooseChecks(wanted: RunContext['checks']): readonly Check[] {
  requireKnown(
    'check',
    wanted ?? [],
    CHECKS.map(({ id }) => id),
  );
  // That valid requests get through is the control of every other check: without it a refusal proves nothing.
  return CHECKS.filter(({ id }) => wanted === null || wanted.includes(id) || id === ACCEPTANCE_CHECK);
}

/** The check without which no operation counts as tested. */
export const ACCEPTANCE_CHECK = 'valid-accepted';

/** A run that was asked for a check and has no case for it would pass by testing something else. */
function requirePlanned(wanted: readonly string[], { operations }: RunPlan): void {
  const planned = new Set<string>(operations.flatMap(({ cases }) => cases.flatMap(({ checks }) => checks)));
  const idle = wanted.filter((check) => !planned.has(check));
  if (idle.length === 0) return;
  throw new ConfigError(
    'usage',
    `no case of ${operations.map(({ operationId }) => operationId).join(', ')} calls for ${idle.join(', ')}`,
    {
      hint: '`run --plan` shows which checks judge which cases.',
    },
  );
}

function requireKnown(what: string, wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new ConfigError('usage', `no ${what} is called ${unknown.map((name) => JSON.stringify(name)).join(' or ')}`, {
    hint: `Known: ${known.join(', ')}.`,
  });
}
