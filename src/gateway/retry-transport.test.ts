import { expect, test } from '@playwright/test';

import {
  HTTP_METHODS,
  NotSentError,
  SafetyError,
  TransportError,
  type HttpMethod,
  type HttpRequest,
} from '../core/index.ts';
import { emptyAccount, type Account } from './account.ts';
import { retryTransport } from './retry-transport.ts';
import { failureOf, inTurn, type Scripted, type ScriptedTransport } from './testing/scripted.ts';

const REQUEST: HttpRequest = { method: 'POST', url: 'https://acme.example/api/x', headers: [], purpose: 'write' };
const LOST = new TransportError('target-unreachable', 'reset', { hint: 'h' });
const throttled = (after?: string): Scripted => ({
  status: 429,
  headers: after === undefined ? [] : [['rEtry-aFter', after]],
});

const unavailable = (after: string): Scripted => ({ status: 503, headers: [['Retry-After', after]] });

/** A retrying transport that waits for nothing; `waits` are those of one request, `pauses` those of everybody. */
function retrying(...answers: readonly Scripted[]): Retrying {
  const inner = inTurn(...answers);
  const account = emptyAccount();
  const pauses: (readonly [url: string, ms: number])[] = [];
  const waits: number[] = [];
  const paceOf = (url: string) => ({
    take: () => Promise.resolve(),
    pause: (ms: number) => void pauses.push([url, ms]),
    waitMs: () => 0,
  });
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { inner, account, pauses, waits, transport: retryTransport(inner, { paceOf, account, wait }) };
}

interface Retrying {
  readonly inner: ScriptedTransport;
  readonly account: Account;
  readonly pauses: readonly (readonly [url: string, ms: number])[];
  readonly waits: readonly number[];
  readonly transport: ReturnType<typeof retryTransport>;
}

for (const method of HTTP_METHODS)
  test(`what was not carried out is sent again, also a ${method}`, async () => {
    const { transport, inner, account, pauses, waits } = retrying(throttled('2'), {});

    const { response } = await transport.send({ ...REQUEST, method });

    expect(response.status).toBe(200);
    expect(inner.sent).toHaveLength(2);
    expect(pauses).toEqual([[REQUEST.url, 2_000]]);
    expect(waits).toEqual([]);
    expect(account).toEqual({ requests: 0, waitedMs: 2_000, throttled: 1, unavailable: 0, tokens: 0 });
  });

for (const [what, after, ms] of [
  ['seconds', '7', 7_000],
  ['no time', '0', 0],
  ['more than anybody waits', '999999', 1_200_000],
  ['more than numbers hold', '9'.repeat(400), 1_200_000],
  ['a date that has passed', 'Sun, 06 Nov 1994 08:49:37 GMT', 0],
  ['a date far away', 'Tue, 31 Dec 2999 23:59:59 GMT', 1_200_000],
  ['a negative number', '-5', 1_000],
  ['a fraction', '1.5', 1_000],
  ['words', 'soon', 1_000],
  ['nothing', '', 1_000],
  ['no such field', undefined, 1_000],
] as const)
  test(`everybody waits as long as the tenant says: ${what}`, async () => {
    const { transport, pauses } = retrying(throttled(after), {});

    await transport.send(REQUEST);

    expect(pauses).toEqual([[REQUEST.url, ms]]);
  });

test('a date is waited for', async () => {
  const { transport, pauses } = retrying(throttled(new Date(Date.now() + 60_000).toUTCString()), {});

  await transport.send(REQUEST);

  expect(pauses[0]?.[1]).toBeGreaterThan(50_000);
  expect(pauses[0]?.[1]).toBeLessThanOrEqual(60_000);
});

test('a tenant that never takes anything is asked ever more seldom, and then no more', async () => {
  const { transport, inner, pauses, account } = retrying(throttled());

  const error = await failureOf(transport.send(REQUEST));

  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject({ message: 'the tenant answered POST with 429', hint: 'Lower REQUESTS_PER_SECOND.' });
  expect(inner.sent).toHaveLength(6);
  expect(pauses.map(([, ms]) => ms)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  expect(account).toMatchObject({ throttled: 6, waitedMs: 31_000 });
});

const REPEATED: readonly HttpMethod[] = ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];

for (const [what, answer] of [
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['no answer', LOST],
] as const) {
  for (const method of REPEATED)
    test(`${method} is sent again after ${what}, and nobody else waits`, async () => {
      const { transport, inner, account, pauses, waits } = retrying(answer, answer, {});

      expect((await transport.send({ ...REQUEST, method })).response.status).toBe(200);
      expect(inner.sent).toHaveLength(3);
      expect(waits).toEqual([1_000, 2_000]);
      expect(pauses).toEqual([]);
      expect(account).toMatchObject({ unavailable: 2, waitedMs: 3_000, throttled: 0 });
    });

  for (const purpose of ['write', 'must-be-refused'] as const)
    test(`POST to ${purpose} is not sent again after ${what}`, async () => {
      const { transport, inner, account, waits } = retrying(answer);

      expect(await failureOf(transport.send({ ...REQUEST, purpose }))).toBeInstanceOf(TransportError);
      expect(inner.sent).toHaveLength(1);
      expect(waits).toEqual([]);
      expect(account).toMatchObject({ unavailable: 1, waitedMs: 0 });
    });

  test(`a token is asked for again after ${what}`, async () => {
    const { transport, inner } = retrying(answer, {});

    await transport.send({ ...REQUEST, purpose: 'token' });

    expect(inner.sent).toHaveLength(2);
  });

  test(`nobody asks for ever: ${what}`, async () => {
    const { transport, inner } = retrying(answer);

    expect(await failureOf(transport.send({ ...REQUEST, method: 'GET' }))).toBeInstanceOf(TransportError);
    expect(inner.sent).toHaveLength(6);
  });
}

test('what is not available may say for how long, and is believed up to a point', async () => {
  const { transport, waits } = retrying(unavailable('3'), unavailable('86400'), unavailable('x'), {});

  await transport.send({ ...REQUEST, method: 'GET' });

  expect(waits).toEqual([3_000, 1_200_000, 4_000]);
});

for (const status of [200, 201, 301, 400, 401, 403, 404, 408, 425, 500, 501, 505])
  test(`${status} is an answer`, async () => {
    const { transport, inner, account } = retrying({ status, headers: [['Retry-After', '9']] });

    expect((await transport.send({ ...REQUEST, method: 'GET' })).response.status).toBe(status);
    expect(inner.sent).toHaveLength(1);
    expect(account).toEqual(emptyAccount());
  });

for (const error of [
  new SafetyError('refused-by-safety', 'no', { hint: '' }),
  new NotSentError('interrupted', 'not sent', { hint: '' }),
  new RangeError('a bug'),
])
  test(`no waiting makes it right: ${error.name}`, async () => {
    const { transport, inner, account } = retrying(error);

    expect(await failureOf(transport.send({ ...REQUEST, method: 'GET' }))).toBe(error);
    expect(inner.sent).toHaveLength(1);
    expect(account).toEqual(emptyAccount());
  });

test('the last failure is the one that is told', async () => {
  const { transport } = retrying(throttled('1'), { status: 503 }, LOST, LOST, LOST, LOST);

  expect(await failureOf(transport.send({ ...REQUEST, method: 'GET' }))).toBe(LOST);
});

test('closing closes what is behind it', async () => {
  const { transport, inner } = retrying({});
  await transport.close();

  expect(inner.isClosed()).toBe(true);
});
