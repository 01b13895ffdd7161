import {
  NotSentError,
  SafetyError,
  TransportError,
  type Exchange,
  type HttpRequest,
  type OperationId,
  type SafetyTier,
  type Transport,
} from '../core/index.ts';

/** Told when an operation is stopped. */
export type OnStop = (operation: OperationId, exchange: Exchange | null) => void;

/** Answers lost in a row, after which nobody knows any more what is being accepted. */
const LOST = 3;

/**
 * Below `own-objects`, stops an operation at the first request that it accepts although it had to refuse it: from then on nothing is sent for
 * it. So does a request that was carried out, by `wasMade`, though its answer was lost, and several lost answers in a row. Until then requests
 * leave one after the other, so that there is a first one.
 */
export function stopTransport(
  inner: Transport,
  tier: SafetyTier,
  onStop: OnStop,
  wasMade: (operation: OperationId) => boolean = () => false,
): Transport {
  const stopped = new Set<OperationId>();
  const queues = new Map<OperationId, Promise<unknown>>();
  const lost = new Map<OperationId, number>();

  async function send(request: HttpRequest, operation: OperationId): Promise<Exchange> {
    if (stopped.has(operation))
      throw new SafetyError(
        'refused-by-safety',
        `${operation} was stopped: it accepted what it must refuse, or nobody knows whether it did`,
        {
          hint: 'Look at what it created, then run again, or set SAFETY=own-objects.',
        },
      );
    try {
      const exchange = await inner.send(request);
      lost.delete(operation);
      if (isSuccess(exchange) || wasMade(operation)) stop(operation, exchange);
      return exchange;
    } catch (error) {
      if (isLost(request, error)) lost.set(operation, (lost.get(operation) ?? 0) + 1);
      if (wasMade(operation) || (lost.get(operation) ?? 0) >= LOST) stop(operation, null);
      throw error;
    }
  }

  function stop(operation: OperationId, exchange: Exchange | null): void {
    stopped.add(operation);
    onStop(operation, exchange);
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

function isSuccess({ response: { status } }: Exchange): boolean {
  return status >= 200 && status < 300;
}

/** What else is lost is repeated, and comes to an end. */
function isLost({ method }: HttpRequest, error: unknown): boolean {
  return method === 'POST' && error instanceof TransportError && !(error instanceof NotSentError);
}
