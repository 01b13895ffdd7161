import type { Transport } from '../core/index.ts';

/** A transport that counts what goes through it. */
export interface CountingTransport {
  readonly transport: Transport;
  /** Requests sent so far, those without an answer included. */
  count(): number;
}

/** Counts the requests sent through `inner`; closing stays with whoever made `inner`. */
export function countRequests(inner: Transport): CountingTransport {
  let requests = 0;
  return {
    count: () => requests,
    transport: {
      send: (request) => {
        requests += 1;
        return inner.send(request);
      },
      close: () => Promise.resolve(),
    },
  };
}
