import { createHash } from 'node:crypto';

import { NotSentError, SafetyError, type Exchange, type HttpRequest, type Transport } from '../core/index.ts';

/**
 * Keeps a POST that got no answer, or a 5xx, from being sent a second time: it may have been carried out, and nothing that it made can be
 * deleted (RFC 9110 §9.2.2).
 */
export function onceTransport(inner: Transport): Transport {
  const lost = new Set<string>();
  const inFlight = new Map<string, Promise<unknown>>();

  async function sendOnce(request: HttpRequest, key: string): Promise<Exchange> {
    if (lost.has(key))
      throw new SafetyError('refused-by-safety', 'not sent again: it got no answer, and may have been carried out', {
        hint: 'The ledger beside the reports has what is known of it.',
      });
    try {
      const exchange = await inner.send(request);
      if (exchange.response.status >= 500) lost.add(key);
      return exchange;
    } catch (error) {
      if (!(error instanceof SafetyError) && !(error instanceof NotSentError)) lost.add(key);
      throw error;
    }
  }

  return {
    send(request) {
      if (request.method !== 'POST' || request.purpose === 'token') return inner.send(request);
      const key = keyOf(request);
      // Of two that are the same the second waits: the first may get lost.
      const sent = (inFlight.get(key) ?? Promise.resolve()).then(() => sendOnce(request, key));
      const settled = sent.then(
        () => undefined,
        () => undefined,
      );
      inFlight.set(key, settled);
      void settled.then(() => inFlight.get(key) === settled && inFlight.delete(key));
      return sent;
    },
    close: () => inner.close(),
  };
}

function keyOf({ url, body }: HttpRequest): string {
  return createHash('sha256')
    .update(url)
    .update('\0')
    .update(body ?? '')
    .digest('hex');
}
