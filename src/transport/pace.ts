import { setTimeout as sleep } from 'node:timers/promises';

/** Turns to send something, so that no more leave than may. */
export interface Pace {
  /** Resolves when it is one's turn; in the order in which it was asked. */
  readonly take: () => Promise<void>;
  /** Nobody's turn comes for so long. */
  readonly pause: (ms: number) => void;
  /** How long it is until the next turn. */
  readonly waitMs: () => number;
}

/**
 * No more than `requestsPerSecond` turns, each at least the same while after the one before it, so that no second of any run holds
 * more, also after a stall; null for as many as are asked for. Whoever waits for a turn keeps no process alive by that.
 */
export function createPace(requestsPerSecond: number | null): Pace {
  const gapMs = requestsPerSecond === null ? 0 : 1000 / requestsPerSecond;
  let next = -Infinity;
  let queue = Promise.resolve();

  async function takeTurn(): Promise<void> {
    // More than once where a timer fires early, or somebody asks for a pause meanwhile.
    for (let wait = next - performance.now(); wait > 0; wait = next - performance.now())
      await sleep(Math.ceil(wait), undefined, { ref: false });
    next = performance.now() + gapMs;
  }

  return {
    take: () => {
      queue = queue.then(takeTurn);
      return queue;
    },
    pause: (ms) => {
      next = Math.max(next, performance.now() + ms);
    },
    waitMs: () => Math.max(0, next - performance.now()),
  };
}
