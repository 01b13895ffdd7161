import type { Clock, Exchange } from '../core/index.ts';
import type { TenantApi, TestObjects } from '../targets/index.ts';

/** An API of a tenant, as the examinations see it. */
export interface Patient {
  readonly api: TenantApi;
  readonly objects: TestObjects;
  readonly clock: Clock;
  /** GETs `path` below the base URL with the credentials. Rejects with a HarnessError where no answer came, or no token could be had. */
  readonly look: (path: string) => Promise<Exchange>;
  /** Resolves where `hostname` has an address; rejects with the error of the look-up. */
  readonly resolveHost: (hostname: string) => Promise<void>;
}
