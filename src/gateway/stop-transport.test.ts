import { expect, test } from '@playwright/test';

import {
  operationId,
  SafetyError,
  TransportError,
  type HttpRequest,
  type Purpose,
  type SafetyTier,
} from '../core/index.ts';
import { stopTransport } from './stop-transport.ts';
import { failureOf, inTurn, scripted, type ScriptedTransport } from './testing/scripted.ts';

function requestFor(operation: string | undefined, purpose: Purpose = 'must-be-refused', url = 'x'): HttpRequest {
  const request: HttpRequest = { method: 'POST', url: `https://acme.example/${url}`, headers: [], purpose };
  return operation === undefined ? request : { ...request, operation: operationId(operation) };
}

function stopping(inner: ScriptedTransport, tier: SafetyTier = 'reject-only') {
  const stopped: string[] = [];
  return { stopped, transport: stopTransport(inner, tier, (id) => stopped.push(id)) };
}

const turn = (): Promise<void> => new Promise(setImmediate);

/** What came of requests: their statuses, or what kept them from being sent. */
async function outcomes(promises: readonly Promise<{ readonly response: { readonly status: number } }>[]) {
  const settled = await Promise.allSettled(promises);
  return settled.map((item) => {
    if (item.status === 'fulfilled') return item.value.response.status;
    return item.reason instanceof SafetyError ? 'stopped' : 'failed';
  });
}

for (const status of [200, 201, 202, 204, 299])
  test(`nothing is sent for an operation that accepted with ${status} what it must refuse`, async () => {
    const inner = inTurn({ status });
    const { transport, stopped } = stopping(inner);

    const sent = Array.from({ length: 4 }, () => transport.send(requestFor('one')));

    expect(await outcomes(sent)).toEqual([status, 'stopped', 'stopped', 'stopped']);
    expect(await outcomes([transport.send(requestFor('one'))])).toEqual(['stopped']);
    expect(inner.sent).toHaveLength(1);
    expect(stopped).toEqual(['one']);
  });

for (const status of [302, 400, 401, 404, 422, 500])
  test(`${status} stops nothing`, async () => {
    const { transport, stopped } = stopping(inTurn({ status }));

    expect(await outcomes([1, 2, 3].map(() => transport.send(requestFor('one'))))).toEqual([status, status, status]);
    expect(stopped).toEqual([]);
  });

test('requests of an operation leave one after the other, those of others meanwhile', async () => {
  const answers = new Map<string, () => void>();
  const inner = scripted(
    ({ url }) => new Promise((resolve) => answers.set(new URL(url).pathname, () => resolve({ status: 400 }))),
  );
  const { transport } = stopping(inner);
  const under = (): readonly string[] => [...answers.keys()];

  const sent = ['a1', 'a2'].map((url) => transport.send(requestFor('a', 'must-be-refused', url)));
  sent.push(transport.send(requestFor('b', 'must-be-refused', 'b1')));
  await turn();
  const first = under();
  answers.get('/a1')?.();
  await turn();
  const then = under();
  answers.get('/a2')?.();
  answers.get('/b1')?.();

  expect(first).toEqual(['/a1', '/b1']);
  expect(then).toEqual(['/a1', '/b1', '/a2']);
  expect(await outcomes(sent)).toEqual([400, 400, 400]);
});

test('other operations go on, and so does what is sent for none', async () => {
  const { transport } = stopping(inTurn({ status: 200 }));
  await transport.send(requestFor('one'));

  expect(await outcomes([undefined, undefined, 'two'].map((id) => transport.send(requestFor(id))))).toEqual([
    200, 200, 200,
  ]);
});

for (const purpose of ['read', 'token', 'write'] as const)
  test(`what may be accepted stops nothing, and is not stopped: ${purpose}`, async () => {
    const { transport, stopped } = stopping(inTurn({ status: 200 }));

    await transport.send(requestFor('one', purpose));
    expect(stopped).toEqual([]);
    await transport.send(requestFor('one'));

    expect(await outcomes([transport.send(requestFor('one', purpose))])).toEqual([200]);
  });

test('on own objects nothing is stopped, and nothing waits for another', async () => {
  const inner = inTurn({ status: 200 });
  const { transport, stopped } = stopping(inner, 'own-objects');

  const sent = [1, 2, 3].map(() => transport.send(requestFor('one')));

  expect(inner.sent).toHaveLength(3);
  expect(await outcomes(sent)).toEqual([200, 200, 200]);
  expect(stopped).toEqual([]);
});

test('a failure keeps nobody waiting', async () => {
  const inner = inTurn(new Error('reset'), { status: 400 });
  const { transport } = stopping(inner);

  expect(await outcomes([1, 2, 3].map(() => transport.send(requestFor('one'))))).toEqual(['failed', 400, 400]);
});

test('it is stopped even where nobody could be told', async () => {
  const inner = inTurn({ status: 200 });
  const transport = stopTransport(inner, 'reject-only', () => {
    throw new Error('the disk is full');
  });

  await failureOf(transport.send(requestFor('one')));

  expect(await failureOf(transport.send(requestFor('one')))).toBeInstanceOf(SafetyError);
  expect(inner.sent).toHaveLength(1);
});

test('several answers lost in a row stop an operation, one in between begins anew', async () => {
  const lost = new TransportError('target-unreachable', 'reset', { hint: '' });
  const inner = inTurn(lost, lost, { status: 400 }, lost, lost, lost, { status: 400 });
  const { transport, stopped } = stopping(inner);

  const sent = Array.from({ length: 8 }, () => transport.send(requestFor('one')));

  expect(await outcomes(sent)).toEqual(['failed', 'failed', 400, 'failed', 'failed', 'failed', 'stopped', 'stopped']);
  expect(stopped).toEqual(['one']);
});

test('what was carried out though its answer was lost stops its operation at once', async () => {
  const lost = new TransportError('target-unreachable', 'reset', { hint: '' });
  const stopped: string[] = [];
  const transport = stopTransport(
    inTurn(lost),
    'reject-only',
    (id) => stopped.push(id),
    (id) => id === 'one',
  );

  expect(await outcomes([transport.send(requestFor('one')), transport.send(requestFor('one'))])).toEqual([
    'failed',
    'stopped',
  ]);
  expect(await outcomes([transport.send(requestFor('two')), transport.send(requestFor('two'))])).toEqual([
    'failed',
    'failed',
  ]);
  expect(stopped).toEqual(['one']);
});
