import type { Exchange, HttpRequest, Recorder, Target, Transport } from '../../core/index.ts';
import { CHECKS, STORY_CHECKS, type JudgedOperation } from '../../checks/index.ts';
import { exchangeWith, type Answer } from '../../checks/testing/answered.ts';
import type { ExerciseDependencies } from '../dependencies.ts';
import { planRun, type PlanInput, type PlannedRun } from '../plan-run.ts';

/** For unit tests: a transport that gives every request the same answer, and remembers what it was asked. */
export function fakeTransport(answer: Answer): Transport & { readonly sent: readonly HttpRequest[] } {
  const sent: HttpRequest[] = [];
  return {
    sent,
    send: (request): Promise<Exchange> => {
      sent.push(request);
      return Promise.resolve({ ...exchangeWith(answer), request });
    },
    close: () => Promise.resolve(),
  };
}

/** For unit tests: a transport whose answers `answer` gives by the request. */
export function scriptedTransport(
  answer: (request: HttpRequest) => Answer,
): Transport & { readonly sent: readonly HttpRequest[] } {
  const sent: HttpRequest[] = [];
  return {
    sent,
    send: (request): Promise<Exchange> => {
      sent.push(request);
      return Promise.resolve({ ...exchangeWith(answer(request)), request });
    },
    close: () => Promise.resolve(),
  };
}

/** For unit tests: what exercising needs, with all checks; `changes` make it what a test needs. */
export function fakeDependencies(
  transport: Transport,
  changes: Partial<ExerciseDependencies> = {},
): ExerciseDependencies {
  return {
    transport,
    target: fakeTarget(),
    recorder: fakeRecorder,
    checks: CHECKS,
    storyChecks: STORY_CHECKS,
    seed: 7,
    concurrency: 4,
    confirmations: new Map(),
    familiar: new Map(),
    orderOf: () => 0,
    ...changes,
  };
}

/** For unit tests: the plan of `operations` as a run makes it, without anything drawn unless `changes` say so. */
export function fakePlan(operations: readonly JudgedOperation[], changes: Partial<PlanInput> = {}): PlannedRun {
  return planRun({
    operations,
    checks: CHECKS,
    storyChecks: STORY_CHECKS,
    target: fakeTarget(),
    seed: 7,
    drawn: 0,
    drawnStories: 0,
    regressions: [],
    ...changes,
  });
}

/** For unit tests: a target that can take part in everything; `changes` make it what a test needs. */
export function fakeTarget(changes: Partial<Target> = {}): Target {
  return {
    kind: 'mock',
    tier: 'own-objects',
    statusOnDemand: true,
    secrets: [],
    baseUrl: (api) => `https://${api}.example`,
    holds: () => true,
    lacks: () => undefined,
    readPath: () => undefined,
    authorise: (_, credential) => Promise.resolve([['Authorization', `Bearer ${credential}`]]),
    credentialVariable: () => 'TOKEN',
    existing: () => Promise.resolve('the/one'),
    fit: (request, { mutated }) => ({ kind: 'fits', request, mutated }),
    mark: (request) => request,
    attempts: 1,
    ...changes,
  };
}

/** For unit tests: a recorder that shows bodies as they are and masks the word `secret`. */
export const fakeRecorder: Recorder = {
  mask: (text) => text.replaceAll('secret', '***'),
  shield: (exchange) => exchange,
  record: ({ request, response, startedAt, durationMs }, credentialVariable) => ({
    request: { method: request.method, url: request.url, headers: [], body: null },
    response: { status: response.status, headers: [], body: new TextDecoder().decode(response.body) },
    curl: `curl -H "Authorization: Bearer $${credentialVariable}" '${request.url}'`,
    startedAt,
    durationMs,
  }),
};
