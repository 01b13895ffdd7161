import type { Transport } from '../core/index.ts';
import { transportFailure, UnusableAnswer, type TransportLimits } from './transport-failure.ts';
import { unusableAnswer } from './unusable-answer.ts';

/** What `inner` sends; answers that say nothing about the contract reject with a TransportError. */
export function usableTransport(inner: Transport, limits: TransportLimits): Transport {
  return {
    async send(request) {
      const exchange = await inner.send(request);
      const problem = unusableAnswer(request, exchange.response);
      if (problem !== undefined) throw transportFailure(request, new UnusableAnswer(problem), limits);
      return exchange;
    },
    close: () => inner.close(),
  };
}
