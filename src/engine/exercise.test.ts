import { expect, test } from '@playwright/test';

import { CHECKS } from '../checks/index.ts';
import type { Answer } from '../checks/testing/answered.ts';
import { coreOperation } from '../checks/testing/judged.ts';
import { HarnessError, operationId, type Target } from '../core/index.ts';
import { exercise, type Exercised, type Unanswered } from './exercise.ts';
import { planRun, type PlannedExercise } from './plan-run.ts';
import { fakeRecorder, fakeTarget, fakeTransport } from './testing/fake-ports.ts';

const session = coreOperation('patchWorkflowSession');
const { exercises } = planRun([session], CHECKS, fakeTarget());

function planned(variant: string): PlannedExercise {
  const found = [...exercises.values()].find(({ testCase }) => testCase.id === `patchWorkflowSession/${variant}`);
  if (found === undefined) throw new TypeError(`no case is called ${variant}`);
  return found;
}

interface Run {
  readonly variant?: string;
  readonly answer?: Answer;
  readonly target?: Partial<Target>;
}

async function run({ variant = 'valid-request/example', answer = { status: 200 }, target = {} }: Run) {
  const transport = fakeTransport(answer);
  const dependencies = { transport, target: fakeTarget(target), recorder: fakeRecorder, checks: CHECKS, seed: 7 };
  const outcome = await exercise(planned(variant), dependencies);
  return { outcome, sent: transport.sent };
}

async function runJudged(given: Run): Promise<Exercised> {
  return requireJudged((await run(given)).outcome);
}

function requireJudged(outcome: Exercised | Unanswered): Exercised {
  if (outcome.kind === 'judged') return outcome;
  throw outcome.error;
}

test('sends the case once, with the object of the target percent-encoded in the path', async () => {
  const { sent, outcome } = await run({});

  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'PATCH https://nerm.example/workflow_sessions/the%2Fone',
  ]);
  expect(outcome.event.requests).toBe(1);
});

const refuseToName: Target['existing'] = () => Promise.reject(new TypeError('nobody asks for an object'));

const makeOne: Target['existing'] = async (_operation, _parameter, transport) => {
  await transport.send({ method: 'POST', url: 'https://nerm.example/workflow_sessions', headers: [] });
  await transport.send({ method: 'GET', url: 'https://nerm.example/workflow_sessions/1', headers: [] });
  return '1';
};

test('sends a literal path value without asking the target for an object', async () => {
  const { sent } = await run({ variant: 'unknown-id/id', target: { existing: refuseToName }, answer: { status: 404 } });

  expect(sent[0]?.url).toBe('https://nerm.example/workflow_sessions/00000000-0000-4000-8000-000000000000');
});

test('sends the credentials that the case asks for', async () => {
  const { sent } = await run({ variant: 'credentials/expired', answer: { status: 401 } });

  expect(sent[0]?.headers).toContainEqual(['Authorization', 'Bearer expired']);
});

test('counts the requests by which the target prepares an object', async () => {
  const { outcome } = await run({ target: { existing: makeOne } });

  expect(outcome.event).toMatchObject({ kind: 'case-judged', requests: 3, status: 200 });
});

test('sends nothing, and says why, where the target knows no object', async () => {
  const { outcome, sent } = await run({ target: { existing: () => Promise.resolve(undefined) } });

  expect(sent).toEqual([]);
  expect(outcome.event).toMatchObject({
    kind: 'case-error',
    requests: 0,
    message: 'the target knows no object for {id} of /workflow_sessions/{id}',
  });
});

test('lets a bug through as it is', async () => {
  await expect(run({ target: { existing: refuseToName } })).rejects.toThrow('nobody asks for an object');
});

test('turns what the checks see into findings with everything to repeat them, secrets masked', async () => {
  const { findings } = await runJudged({ answer: { status: 400, body: 'the secret is wrong' } });

  const finding = findings.find(({ check }) => check === 'valid-accepted');

  expect(finding).toMatchObject({
    severity: 'violation',
    operationId: 'patchWorkflowSession',
    message: 'a valid request is refused with 400: the *** is wrong',
    case: { id: 'patchWorkflowSession/valid-request/example', kind: 'positive', mutation: null, seed: 7 },
    curl: expect.stringContaining('$TOKEN'),
    replay: 'npx sailpoint-conformance run --operation patchWorkflowSession --check valid-accepted',
    occurrences: 1,
  });
});

test('gives one result for each check that was planned, and no finding for what is not verified', async () => {
  const { event, findings, testCase } = await runJudged({ answer: { status: 503 } });
  const results = event.kind === 'case-judged' ? event.results : [];
  const { plan } = planRun([session], CHECKS, fakeTarget());
  const checks = plan.operations[0]?.cases.find(({ id }) => id === testCase.id)?.checks;

  expect(results.map(({ check }) => check)).toEqual(checks);
  expect(results).toContainEqual({
    check: 'valid-accepted',
    kind: 'not-verified',
    reason: 'no valid request got through: the server failed (503)',
  });
  expect(findings.map(({ check }) => check)).not.toContain('valid-accepted');
});

test('tells the reporter of a case without an answer, secrets masked', async () => {
  const error = new HarnessError('target-unreachable', 'no answer with secret', { hint: 'Try again.' });

  const { outcome } = await run({ target: { existing: () => Promise.reject(error) } });

  expect(outcome.event).toEqual({
    kind: 'case-error',
    operationId: 'patchWorkflowSession',
    caseId: 'patchWorkflowSession/valid-request/example',
    requests: 0,
    message: 'no answer with ***',
  });
});

test('quotes an operation without a name in the line that repeats it', async () => {
  const { testCase, operation } = planned('valid-request/example');
  const unnamed = { operation, testCase: { ...testCase, operationId: operationId('PATCH /things/{id}') } };
  const transport = fakeTransport({ status: 400 });
  const dependencies = { transport, target: fakeTarget(), recorder: fakeRecorder, checks: CHECKS, seed: 7 };

  const { findings } = requireJudged(await exercise(unnamed, dependencies));

  expect(findings[0]?.replay).toContain("run --operation 'PATCH /things/{id}' --check ");
});
