import { expect, test } from '@playwright/test';

import type { Answer } from '../checks/testing/answered.ts';
import { coreOperation } from '../checks/testing/judged.ts';
import type { Target } from '../core/index.ts';
import { exercise, findingsOf, type Exercised, type Unanswered } from './exercise.ts';
import type { PlannedCaseExercise } from './plan-run.ts';
import { fakeDependencies, fakePlan, fakeTarget, fakeTransport } from './testing/fake-ports.ts';

const session = coreOperation('patchWorkflowSession');
const { exercises, plan } = fakePlan([session]);

function planned(variant: string): PlannedCaseExercise {
  const found = [...exercises].find(([id]) => id === `patchWorkflowSession/${variant}`)?.[1];
  if (found?.kind !== 'case') throw new TypeError(`no case is called ${variant}`);
  return found;
}

interface Run {
  readonly variant?: string;
  readonly answer?: Answer;
  readonly target?: Partial<Target>;
}

async function run({ variant = 'valid-request/example', answer = { status: 200 }, target = {} }: Run) {
  const transport = fakeTransport(answer);
  const outcome = await exercise(planned(variant), fakeDependencies(transport, { target: fakeTarget(target) }));
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
  expect(outcome.requests).toBe(1);
});

test('a request says what the plan says of its data, but not one that was made smaller because it failed', async () => {
  const { sent } = await run({});
  const transport = fakeTransport({ status: 200 });
  await exercise({ ...planned('valid-request/example'), path: '0:1' }, fakeDependencies(transport));

  expect(sent[0]?.asked).toEqual({ kind: 'valid', probe: 'valid-request', focus: null });
  expect(transport.sent.map(({ asked }) => asked)).toEqual([undefined]);
});

const refuseToName: Target['existing'] = () => Promise.reject(new TypeError('nobody asks for an object'));

const makeOne: Target['existing'] = async (_operation, _parameter, _use, transport) => {
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

  expect(outcome).toMatchObject({ kind: 'judged', requests: 3, exchange: { response: { status: 200 } } });
});

test('sends nothing, and says why, where the target knows no object', async () => {
  const { outcome, sent } = await run({ target: { existing: () => Promise.resolve(undefined) } });

  expect(sent).toEqual([]);
  expect(outcome).toMatchObject({
    kind: 'unanswered',
    requests: 0,
    error: { message: 'the target knows no object for {id} of /workflow_sessions/{id}' },
  });
});

test('lets a bug through as it is', async () => {
  await expect(run({ target: { existing: refuseToName } })).rejects.toThrow('nobody asks for an object');
});

test('turns what the checks see into findings with everything to repeat them, secrets masked', async () => {
  const findings = findingsOf(await runJudged({ answer: { status: 400, body: 'the secret is wrong' } }));

  const finding = findings.find(({ check }) => check === 'valid-accepted');

  expect(finding).toMatchObject({
    severity: 'violation',
    operationId: 'patchWorkflowSession',
    message: 'a valid request is refused with 400: the *** is wrong',
    case: { id: 'patchWorkflowSession/valid-request/example', kind: 'positive', mutation: null, seed: 7 },
    curl: expect.stringContaining('$TOKEN'),
    replay: `npx sailpoint-conformance replay ${finding?.id}`,
    occurrences: 1,
  });
});

test('gives one result for each check that was planned, and no finding for what is not verified', async () => {
  const outcome = await runJudged({ answer: { status: 503 } });
  const { results } = outcome;
  const checks = plan.operations[0]?.cases.find(({ id }) => id === outcome.planned.testCase.id)?.checks;

  expect(results.map(({ check }) => check)).toEqual(checks);
  expect(results).toContainEqual({
    check: 'valid-accepted',
    kind: 'not-verified',
    reason: 'no valid request got through: the server failed (503)',
  });
  expect(findingsOf(outcome).map(({ check }) => check)).not.toContain('valid-accepted');
});

test('shows one finding for a known defect of the document, however many answers show it', async () => {
  const transport = fakeTransport({ status: 200, json: { workflow_session: { profile_id: null } } });
  const dependencies = fakeDependencies(transport);

  const first = await exercise(planned('valid-request/example'), dependencies);
  const second = await exercise(planned('valid-request/required-only'), dependencies);

  const defects = [first, second].map((outcome) =>
    findingsOf(requireJudged(outcome)).filter(({ severity }) => severity === 'spec-defect'),
  );
  expect(defects[0]?.length).toBeGreaterThan(0);
  expect(defects[1]).toEqual(defects[0]);
});
