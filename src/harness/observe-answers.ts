import type { FactsEvent, OperationId, Recorder } from '../core/index.ts';
import { encodeSheet, type Observer } from '../drift/index.ts';

/**
 * `recorder`, with every answer that it shields counted by `observer`: the one place that all exchanges of a run pass with their
 * operation, those of controls, stories and repetitions included, and where nothing secret is in them any more.
 */
export function observeAnswers(recorder: Recorder, observer: Observer): Recorder {
  return {
    ...recorder,
    shield: (exchange) => {
      const shielded = recorder.shield(exchange);
      observer.see(shielded);
      return shielded;
    },
  };
}

/** What was counted since the last time, as an event of the batch of `operationId`; none where nothing was. */
export function factsEvents(observer: Observer, operationId: OperationId): readonly FactsEvent[] {
  const sheet = observer.take();
  return sheet === null ? [] : [{ kind: 'facts-observed', operationId, sheet: encodeSheet(sheet) }];
}
