import { waitFor } from './wait-for.ts';

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
 * more, also after a stall; null for as many as are asked for. Once `ended` is aborted, nobody's turn comes any more.
 */
export function createPace(requestsPerSecond: number | null, ended?: AbortSignal): Pace {
  const gapMs = requestsPerSecond === null ? 0 : 1000 / requestsPerSecond;
  let next = -Infinity;
  let queue = Promise.resolve();

  async function takeTurn(): Promise<void> {
    // More than once where a timer fires early, or somebody asks for a pause meanwhile.
    for (let wait = next - performance.now(); wait > 0; wait = next - performance.now())
      await waitFor(Math.ceil(wait), ended);
    next = performance.now() + gapMs;
  }

  return {
    take: () => {
      const turn = queue.then(takeTurn);
      queue = turn.catch(() => undefined);
      return turn;
    },
    pause: (ms) => {
      next = Math.max(next, performance.now() + ms);
    },
    waitMs: () => Math.max(0, next - performance.now()),
  };
}
