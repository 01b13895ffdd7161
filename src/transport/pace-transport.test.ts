import { expect, test } from '@playwright/test';

import type { HttpRequest, Transport } from '../core/index.ts';
import { paceTransport } from './pace-transport.ts';

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

test('no window of a second holds more requests than a second may', async () => {
  const left: number[] = [];
  const paced = paceTransport(noting(left), 50);

  await Promise.all(Array.from({ length: 75 }, () => paced.send(REQUEST)));

  const crowded = left.map((start) => left.filter((time) => time >= start && time < start + 1000).length);
  expect(left).toHaveLength(75);
  expect(Math.max(...crowded)).toBeLessThanOrEqual(50);
});

test('failures take their turn as well', async () => {
  const left: number[] = [];
  const paced = paceTransport(noting(left, true), 20);

  const outcomes = await Promise.allSettled([paced.send(REQUEST), paced.send(REQUEST), paced.send(REQUEST)]);

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect((left[2] ?? 0) - (left[0] ?? 0)).toBeGreaterThan(90);
});

test('without a rate nothing waits', () => {
  const inner = noting([]);

  expect(paceTransport(inner, null)).toBe(inner);
});
