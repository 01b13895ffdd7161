import type { Transport } from '../core/index.ts';
import type { Account } from './account.ts';

/** `inner`, each request of which goes on the account as it leaves. */
export function countingWire(inner: Transport, account: Account): Transport {
  return {
    send: (request) => {
      account.requests += 1;
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}
