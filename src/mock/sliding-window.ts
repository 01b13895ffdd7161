/**
 * A rate limit over a sliding window, kept for each key on its own. Refused requests do not count, so that a caller who
 * waits as told is let through.
 */
export class SlidingWindow {
  readonly #requests: number;
  readonly #windowMs: number;
  readonly #admitted = new Map<string, { readonly times: number[]; next: number }>();

  constructor(requests: number, windowMs: number) {
    this.#requests = requests;
    this.#windowMs = windowMs;
  }

  /** 0 where a request of `key` at `now` is let through, and counted; otherwise the milliseconds until one would be. */
  admit(key: string, now: number): number {
    const ring = this.#admitted.get(key) ?? { times: [], next: 0 };
    this.#admitted.set(key, ring);
    // The slot to be written next holds the time of the request that has to leave the window first.
    const oldest = ring.times[ring.next];
    const waitMs = oldest === undefined ? 0 : oldest + this.#windowMs - now;
    if (waitMs > 0) return waitMs;
    ring.times[ring.next] = now;
    ring.next = (ring.next + 1) % this.#requests;
    return 0;
  }
}
