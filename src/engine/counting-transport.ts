import { NotSentError, SafetyError, type Transport } from '../core/index.ts';

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
      async send(request) {
        requests += 1;
        try {
          return await inner.send(request);
        } catch (error) {
          if (error instanceof NotSentError || error instanceof SafetyError) requests -= 1;
          throw error;
        }
      },
      close: () => Promise.resolve(),
    },
  };
}
