import { expect, test } from '@playwright/test';

import { systemClock } from '../core/index.ts';
import { findingsOf } from '../engine/index.ts';
import { openHarness, type Harness } from './harness.ts';
import { judgeAlone } from './judge-alone.ts';
import { startEmbeddedMock, type EmbeddedMock } from './start-embedded-mock.ts';

let mock: EmbeddedMock;

test.beforeAll(async () => {
  mock = await startEmbeddedMock({
    port: 0,
    layer: 'corrected',
    latencyMs: 0,
    rateLimit: null,
    seed: 1,
    clock: systemClock,
  });
});
test.afterAll(() => mock.close());

function open(filters: { readonly operations?: readonly string[]; readonly checks?: readonly string[] } = {}): Harness {
  const { operations = null, checks = null } = filters;
  return openHarness({
    runId: 'unit',
    seed: 1,
    operations,
    checks,
    profile: 'gate',
    requestTimeoutMs: 1000,
    concurrency: 4,
    reportsDir: 'reports',
    target: { kind: 'mock', address: mock.address },
    evidence: 'masked',
    pseudonymKey: '',
    faults: [],
  });
}

test('the plan holds the five core operations, each with accepted and refused cases', () => {
  const { plan } = open();

  expect(plan.operations.map(({ operationId }) => operationId).toSorted()).toEqual([
    'closeAccessRequest',
    'createCloseSessionAction',
    'createPasswordUpdateWorkflow',
    'createUsernamePasswordAction',
    'patchWorkflowSession',
  ]);
  for (const { cases } of plan.operations) expect(cases.length).toBeGreaterThan(15);
});

test('filters narrow operations and checks, and keep the control', () => {
  const { plan } = open({ operations: ['closeAccessRequest'], checks: ['auth-required'] });

  expect(plan.operations.map(({ operationId }) => operationId)).toEqual(['closeAccessRequest']);
  expect(plan.checks.map(({ id }) => id)).toEqual(['valid-accepted', 'auth-required']);
});

for (const filters of [{ operations: ['nothing'] }, { checks: ['nothing'] }])
  test(`${JSON.stringify(filters)} is refused, with what is known`, () => {
    expect(() => open(filters)).toThrow(
      expect.objectContaining({ code: 'usage', hint: expect.stringContaining('Known: ') }),
    );
  });

test('an exercised case shows neither token nor key in what reports get', async () => {
  const harness = open();
  const [planned] = harness.casesOf('closeAccessRequest', 'valid-request', 'example');
  if (planned === undefined) throw new TypeError('the case is not planned');

  const [outcome] = (await harness.exercise([planned])).outcomes;
  await harness.close();
  if (outcome?.kind !== 'judged') throw new TypeError('the case was not judged');
  const { exchange, recorded } = outcome;

  const sent = exchange.request.headers.find(([name]) => name === 'Authorization')?.[1] ?? '';
  expect(exchange.response.status).toBe(202);
  expect(findingsOf(outcome).filter(({ severity }) => severity === 'violation')).toEqual([]);
  expect(JSON.stringify(recorded)).not.toContain(sent.replace('Bearer ', ''));
  expect(recorded.curl).toContain('"Authorization: Bearer $ISC_ACCESS_TOKEN"');
});

function answer(body: string): ReturnType<typeof judgeAlone> {
  return judgeAlone('closeAccessRequest', {
    request: { method: 'POST', url: 'http://127.0.0.1/v2024/access-requests/close', headers: [] },
    response: { status: 202, headers: [['Content-Type', 'application/json']], body: Buffer.from(body) },
    startedAt: 0,
    durationMs: 1,
  });
}

test('a bare exchange is judged by the rules of the answer', () => {
  expect(answer('{}')).toEqual([]);
  expect(answer('[1]').map(({ observation }) => observation.severity)).toEqual(['violation']);
  expect(answer('{').map(({ observation }) => observation.message)[0]).toContain('no JSON text');
});

test('an operation that nobody knows is refused', () => {
  expect(() =>
    judgeAlone('nothing', {
      request: { method: 'GET', url: '', headers: [] },
      response: { status: 200, headers: [], body: Buffer.from('') },
      startedAt: 0,
      durationMs: 0,
    }),
  ).toThrow('no operation is called "nothing"');
});
