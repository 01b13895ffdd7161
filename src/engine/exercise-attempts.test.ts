import { expect, test } from '@playwright/test';

import { caseWith } from '../checks/testing/answered.ts';
import { coreOperation } from '../checks/testing/judged.ts';
import {
  NotSentError,
  SafetyError,
  TransportError,
  type HttpRequest,
  type JsonValue,
  type Transport,
} from '../core/index.ts';
import { createTenantTarget, tenantProfile } from '../targets/index.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { exercise } from './exercise.ts';
import { fakeDependencies, fakeTarget } from './testing/fake-ports.ts';

const operation = coreOperation('createCloseSessionAction');
const LOST = new TransportError('target-unreachable', 'reset', { hint: '' });
const tenant = createTenantTarget(tenantProfile(tenantSettings()), 'sc00000001');

/** What came of a case with `body` where the first requests fail as `failures` say. */
async function attempts(body: JsonValue, failures: readonly Error[], target = tenant) {
  const sent: HttpRequest[] = [];
  const transport: Transport = {
    send: (request) => {
      sent.push(request);
      const failure = failures[sent.length - 1];
      if (failure !== undefined) return Promise.reject(failure);
      return Promise.resolve({
        request,
        response: { status: 200, headers: [], body: Buffer.alloc(0) },
        startedAt: 0,
        durationMs: 0,
      });
    },
    close: () => Promise.resolve(),
  };
  const testCase = { ...caseWith({ kind: 'accept' }, body), operationId: operation.layers.corrected.operation.id };
  const outcome = await exercise({ kind: 'case', testCase, operation }, fakeDependencies(transport, { target }));
  return { outcome, sent };
}

const MARKED = { workflow_action: { description: 'it' } };
const UNMARKED = { workflow_session: { status: 'closed' } };

test('what got no answer is tried again under another mark, and judged as it was answered', async () => {
  const { outcome, sent } = await attempts(MARKED, [LOST, LOST]);
  const marks = sent.map(({ body }) => /sc00000001_\w+/u.exec(String(body))?.[0]);

  expect(new Set(marks).size).toBe(3);
  expect(outcome.requests).toBe(3);
  expect(outcome.kind === 'judged' && outcome.exchange.request.body).toBe(sent[2]?.body);
});

test('nothing is tried more often than the target says', async () => {
  const { outcome, sent } = await attempts(MARKED, [LOST, LOST, LOST, LOST]);

  expect(outcome).toMatchObject({ kind: 'unanswered', error: LOST, requests: 3 });
  expect(sent).toHaveLength(3);
});

for (const [what, body] of [
  ['no mark goes into it', UNMARKED],
  ['it is only put away', { workflow_action: { archived: false } }],
  ['it is no object', ['x']],
] as const)
  test(`a request is not sent twice where ${what}`, async () => {
    const { outcome, sent } = await attempts(body, [LOST]);

    expect(outcome).toMatchObject({ kind: 'unanswered', error: LOST });
    expect(sent).toHaveLength(1);
  });

test('a target that marks nothing has one attempt', async () => {
  expect((await attempts(MARKED, [LOST], fakeTarget({ attempts: 5 }))).sent).toHaveLength(1);
});

for (const error of [
  new SafetyError('refused-by-safety', 'no', { hint: '' }),
  new NotSentError('interrupted', 'not sent', { hint: '' }),
])
  test(`what was kept here is not tried again: ${error.name}`, async () => {
    const { outcome, sent } = await attempts(MARKED, [error]);

    expect(outcome).toMatchObject({ kind: 'unanswered', error, requests: 0 });
    expect(sent).toHaveLength(1);
  });
