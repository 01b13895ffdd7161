import type { Transport } from '../core/index.ts';
import type { Pace } from './pace.ts';

/** Sends what `inner` sends when it is its turn by the pace that `paceOf` chooses. */
export function paceTransport(inner: Transport, paceOf: (url: string) => Pace): Transport {
  return {
    async send(request) {
      await paceOf(request.url).take();
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}
