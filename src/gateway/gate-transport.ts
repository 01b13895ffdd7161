import { NotSentError, type Transport } from '../core/index.ts';

/** Whether a run still goes on. */
export interface Gate {
  open: boolean;
}

/** What still waits for its turn when a run ends is not sent any more. */
export function gateTransport(inner: Transport, gate: Readonly<Gate>): Transport {
  return {
    send: async (request) => {
      if (!gate.open)
        throw new NotSentError('interrupted', 'not sent, since the run has ended', { hint: 'Run again.' });
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}
