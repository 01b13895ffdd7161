import {
  SafetyError,
  type Exchange,
  type HttpRequest,
  type OperationId,
  type SafetyTier,
  type Transport,
} from '../core/index.ts';

/** Told when an operation is stopped. */
export type OnStop = (operation: OperationId, exchange: Exchange) => void;

/**
 * Below `own-objects`, stops an operation at the first request that it accepts although it had to refuse it: from then on nothing is sent for
 * it. Until then its requests leave one after the other, so that there is a first one.
 */
export function stopTransport(inner: Transport, tier: SafetyTier, onStop: OnStop): Transport {
  const stopped = new Set<OperationId>();
  const queues = new Map<OperationId, Promise<unknown>>();

  async function send(request: HttpRequest, operation: OperationId): Promise<Exchange> {
    if (stopped.has(operation))
      throw new SafetyError('refused-by-safety', `${operation} was stopped: it accepted what it must refuse`, {
        hint: 'Look at what it created, then run again, or set SAFETY=own-objects.',
      });
    const exchange = await inner.send(request);
    const { status } = exchange.response;
    if (status >= 200 && status < 300) {
      stopped.add(operation);
      onStop(operation, exchange);
    }
    return exchange;
  }

  return {
    send(request) {
      const { operation, purpose } = request;
      if (tier === 'own-objects' || purpose !== 'must-be-refused' || operation === undefined)
        return inner.send(request);
      const sent = (queues.get(operation) ?? Promise.resolve()).then(() => send(request, operation));
      queues.set(
        operation,
        sent.catch(() => undefined),
      );
      return sent;
    },
    close: () => inner.close(),
  };
}
