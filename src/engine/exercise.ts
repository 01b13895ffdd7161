import { judgeExchange, type Check } from '../checks/index.ts';
import {
  HarnessError,
  type Case,
  type CheckResult,
  type Exchange,
  type Finding,
  type RecordedExchange,
  type Recorder,
  type RunEvent,
  type Target,
  type Transport,
} from '../core/index.ts';
import { buildRequest } from './build-request.ts';
import { countRequests } from './counting-transport.ts';
import { toFinding } from './to-finding.ts';
import type { PlannedExercise } from './plan-run.ts';

/** Of one check on one answer: whoever sends more wrong things at once has one problem, not a thousand. */
const MAX_FINDINGS = 20;

/** What an exercise needs around it. */
export interface ExerciseDependencies {
  readonly transport: Transport;
  readonly target: Target;
  readonly recorder: Recorder;
  readonly checks: readonly Check[];
  readonly seed: number;
}

/** A case that was sent, answered and judged. */
export interface Exercised {
  readonly kind: 'judged';
  readonly testCase: Case;
  readonly exchange: Exchange;
  /** The exchange as reports may show it. */
  readonly recorded: RecordedExchange;
  /** All findings of all checks. */
  readonly findings: readonly Finding[];
  /** What the reporter has to know of it. */
  readonly event: RunEvent;
}

/** A case to which no answer could be had, so that there was nothing to judge. */
export interface Unanswered {
  readonly kind: 'unanswered';
  readonly testCase: Case;
  readonly error: HarnessError;
  /** What the reporter has to know of it. */
  readonly event: RunEvent;
}

/** Sends one case and lets the checks judge the answer. */
export async function exercise(
  planned: PlannedExercise,
  dependencies: ExerciseDependencies,
): Promise<Exercised | Unanswered> {
  const { testCase, operation } = planned;
  const { target, recorder } = dependencies;
  const { operationId, id: caseId } = testCase;
  const counting = countRequests(dependencies.transport);
  try {
    const request = await prepare(testCase, operation.contract.api, target, counting.transport);
    const exchange = recorder.shield(await counting.transport.send(request));
    const recorded = recorder.record(exchange, target.credentialVariable(operation.contract.api));
    const results = judge(planned, exchange, recorded, dependencies);
    const findings = results.flatMap((result) => (result.kind === 'judged' ? result.findings : []));
    const { status } = exchange.response;
    const event: RunEvent = { kind: 'case-judged', operationId, caseId, status, requests: counting.count(), results };
    return { kind: 'judged', testCase, exchange, recorded, findings, event };
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    const message = recorder.mask(error.message);
    const event: RunEvent = { kind: 'case-error', operationId, caseId, requests: counting.count(), message };
    return { kind: 'unanswered', testCase, error, event };
  }
}

function judge(
  { testCase, operation }: PlannedExercise,
  exchange: Exchange,
  recorded: RecordedExchange,
  { checks, recorder, seed }: ExerciseDependencies,
): readonly CheckResult[] {
  const { api } = operation.contract;
  return judgeExchange(checks, operation, testCase, exchange).map(({ check, judgement }) => {
    if (judgement.kind !== 'judged') return { check: check.id, ...judgement };
    const findings = judgement.observations
      .slice(0, MAX_FINDINGS)
      .map((observation) => toFinding({ check, api, testCase, observation, recorded, recorder, seed }));
    return { check: check.id, kind: 'judged', findings };
  });
}

async function prepare(
  testCase: Case,
  api: string,
  target: Target,
  transport: Transport,
): Promise<ReturnType<typeof buildRequest>> {
  const baseUrl = target.baseUrl(api);
  const authorisation = await target.authorise(api, testCase.request.credential);
  if (baseUrl === undefined) throw new TypeError(`${testCase.id} was planned for a target that cannot take part in it`);
  const values = await Promise.all(
    Object.entries(testCase.request.pathValues).map(async ([name, value]) => {
      if (value.kind === 'literal') return [name, value.value] as const;
      const id = await target.existing(testCase.operationId, name, transport);
      if (id !== undefined) return [name, id] as const;
      throw new HarnessError(
        'target-unreachable',
        `the target knows no object for {${name}} of ${testCase.request.path}`,
        {
          hint: 'Name one in the settings.',
        },
      );
    }),
  );
  return buildRequest(testCase, { baseUrl, authorisation, pathValues: Object.fromEntries(values) });
}
