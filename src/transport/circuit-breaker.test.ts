import { expect, test } from '@playwright/test';

import { exchangeWith } from '../checks/testing/answered.ts';
import { TransportError, type HttpRequest, type Transport } from '../core/index.ts';
import { breakCircuit } from './circuit-breaker.ts';

const REQUEST: HttpRequest = { method: 'GET', url: 'https://tenant.example/things', headers: [] };

/** A transport whose answers come or fail as `script` says, in turn; the last one for good. */
function scripted(script: readonly ('answer' | 'fail')[]): Transport & { readonly sent: () => number } {
  let sent = 0;
  return {
    sent: () => sent,
    send: () => {
      const next = script[Math.min(sent, script.length - 1)];
      sent += 1;
      if (next === 'answer') return Promise.resolve(exchangeWith({ status: 200 }));
      return Promise.reject(new TransportError('target-unreachable', 'connection refused', { hint: '' }));
    },
    close: () => Promise.resolve(),
  };
}

async function sendTimes(transport: Transport, times: number): Promise<readonly string[]> {
  const messages: string[] = [];
  for (let index = 0; index < times; index += 1)
    messages.push(
      await transport.send(REQUEST).then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    );
  return messages;
}

test('stops sending after eight requests in a row without an answer, and says why', async () => {
  const inner = scripted(['fail']);

  const messages = await sendTimes(breakCircuit(inner), 20);

  expect(inner.sent()).toBe(8);
  expect(messages.at(-1)).toContain('not sent, since 8 requests in a row got no answer from https://tenant.example');
});

test('goes on as long as an answer comes now and then', async () => {
  const inner = scripted(['fail', 'fail', 'fail', 'answer', 'fail', 'fail', 'fail', 'fail', 'fail', 'fail', 'answer']);

  await sendTimes(breakCircuit(inner), 15);

  expect(inner.sent()).toBe(15);
});

test('answers that say nothing come back, and count for none', async () => {
  const inner = scripted(['answer']);

  const messages = await sendTimes(
    breakCircuit(inner, 0, ({ status }) => status === 200),
    10,
  );

  expect(messages.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'answered'));
  expect(inner.sent()).toBe(8);
});
