import { expect, test } from '@playwright/test';

import type { HttpRequest, Transport } from '../core/index.ts';
import { paceTransport } from './pace-transport.ts';
import { createPace } from './pace.ts';

const REQUEST: HttpRequest = { method: 'GET', url: 'https://acme.example/', headers: [], purpose: 'read' };

/** Notes when each request left, and fails where `fails` says so. */
function noting(left: number[], fails = false): Transport {
  return {
    send: (request) => {
      left.push(performance.now());
      if (fails) return Promise.reject(new Error('no answer'));
      const response = { status: 200, headers: [], body: Buffer.alloc(0) };
      return Promise.resolve({ request, response, startedAt: 0, durationMs: 0 });
    },
    close: () => Promise.resolve(),
  };
}

function atRate(inner: Transport, requestsPerSecond: number | null): Transport {
  const pace = createPace(requestsPerSecond);
  return paceTransport(inner, () => pace);
}

test('no window of a second holds more requests than a second may', async () => {
  const left: number[] = [];
  const paced = atRate(noting(left), 50);

  await Promise.all(Array.from({ length: 75 }, () => paced.send(REQUEST)));

  const crowded = left.map((start) => left.filter((time) => time >= start && time < start + 1000).length);
  expect(left).toHaveLength(75);
  expect(Math.max(...crowded)).toBeLessThanOrEqual(50);
});

test('failures take their turn as well', async () => {
  const left: number[] = [];
  const paced = atRate(noting(left, true), 20);

  const outcomes = await Promise.allSettled([paced.send(REQUEST), paced.send(REQUEST), paced.send(REQUEST)]);

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect((left[2] ?? 0) - (left[0] ?? 0)).toBeGreaterThan(90);
});

test('without a rate nothing waits', async () => {
  const left: number[] = [];
  const started = performance.now();
  const paced = atRate(noting(left), null);

  await Promise.all(Array.from({ length: 500 }, () => paced.send(REQUEST)));

  expect(left).toHaveLength(500);
  expect(performance.now() - started).toBeLessThan(500 * 5);
});

test('nobody leaves during a pause, and each client has a pace of its own', async () => {
  const left: number[] = [];
  const [one, other] = [createPace(null), createPace(null)];
  const paced = paceTransport(noting(left), (url) => (url === REQUEST.url ? one : other));
  const started = performance.now();
  one.pause(200);

  await Promise.all([paced.send(REQUEST), paced.send({ ...REQUEST, url: 'https://other.example/' })]);

  expect(left.map((time) => time - started >= 199)).toEqual([false, true]);
});
