import { NotSentError, SafetyError, type HttpResponse, type Transport } from '../core/index.ts';

/** Requests without an answer, one after the other, after which a target counts as gone. */
const LIMIT = 8;

/**
 * `inner`, until so many requests in a row got no answer, over `forMs` at least: from then on each one fails at once, so that a target which never
 * answers costs a few time-outs and not one per case. One answer, and the count begins anew; those that
 * `saysNothing` picks out count for none.
 */
export function breakCircuit(
  inner: Transport,
  forMs = 0,
  saysNothing: (response: HttpResponse) => boolean = () => false,
): Transport {
  let unanswered = 0;
  let since = 0;

  function noteSilence(): void {
    if (unanswered === 0) since = performance.now();
    unanswered += 1;
  }

  return {
    async send(request) {
      if (unanswered >= LIMIT && performance.now() - since >= forMs)
        throw new NotSentError(
          'target-unreachable',
          `not sent, since ${LIMIT} requests in a row got no answer from ${new URL(request.url).origin}`,
          { hint: 'Look whether the target is up, then run again.' },
        );
      try {
        const exchange = await inner.send(request);
        if (saysNothing(exchange.response)) noteSilence();
        else unanswered = 0;
        return exchange;
      } catch (error) {
        // What was not let out says nothing about the target.
        if (!(error instanceof SafetyError)) noteSilence();
        throw error;
      }
    },
    close: () => inner.close(),
  };
}
