import { setTimeout as sleep } from 'node:timers/promises';

import type { Transport } from '../core/index.ts';

/**
 * Lets no more than `requestsPerSecond` leave, each at least the same while after the one before it, so that no second of any run holds
 * more, also after a stall; null for as many as come. Requests wait for their turn in the order in which they came.
 */
export function paceTransport(inner: Transport, requestsPerSecond: number | null): Transport {
  if (requestsPerSecond === null) return inner;
  const gapMs = 1000 / requestsPerSecond;
  let last = -Infinity;
  let queue = Promise.resolve();

  async function takeTurn(): Promise<void> {
    // More than once where a timer fires early.
    for (let wait = last + gapMs - performance.now(); wait > 0; wait = last + gapMs - performance.now())
      await sleep(Math.ceil(wait));
    last = performance.now();
  }

  return {
    async send(request) {
      queue = queue.then(takeTurn);
      await queue;
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}
