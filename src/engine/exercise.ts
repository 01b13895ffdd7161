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
  readonly testCase: Case;
  readonly exchange: Exchange;
  /** The exchange as reports may show it. */
  readonly recorded: RecordedExchange;
  readonly results: readonly CheckResult[];
  /** All findings of all checks. */
  readonly findings: readonly Finding[];
  /** Requests sent, preparation included. */
  readonly requests: number;
}

/** Sends one case and lets the checks judge the answer. Throws a HarnessError where no answer could be had. */
export async function exercise(planned: PlannedExercise, dependencies: ExerciseDependencies): Promise<Exercised> {
  const { testCase, operation } = planned;
  const { target, recorder, checks, seed } = dependencies;
  const { api } = operation.contract;
  const counting = countRequests(dependencies.transport);
  const request = await prepare(testCase, api, target, counting.transport);
  const exchange = await counting.transport.send(request);
  const recorded = recorder.record(exchange, target.credentialVariable(api));
  const results = judgeExchange(checks, operation, testCase, exchange).map(({ check, judgement }): CheckResult => {
    if (judgement.kind !== 'judged') return { check: check.id, ...judgement };
    const findings = judgement.observations.map((observation) =>
      toFinding({ check, api, testCase, observation, recorded, recorder, seed }),
    );
    return { check: check.id, kind: 'judged', findings };
  });
  const findings = results.flatMap((result) => (result.kind === 'judged' ? result.findings : []));
  return { testCase, exchange, recorded, results, findings, requests: counting.count() };
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

/** What the reporter has to know of an exercise. */
export function judgedEvent({ testCase, exchange, results, requests }: Exercised): RunEvent {
  const { operationId, id: caseId } = testCase;
  return { kind: 'case-judged', operationId, caseId, status: exchange.response.status, requests, results };
}

/** What the reporter has to know of a case that could not be judged. */
export function errorEvent({ testCase }: PlannedExercise, error: HarnessError, recorder: Recorder): RunEvent {
  const { operationId, id: caseId } = testCase;
  return { kind: 'case-error', operationId, caseId, requests: 1, message: recorder.mask(error.message) };
}
