import { createBudget, type GuardPolicy } from '../transport/index.ts';
import type { MockAddress } from './run-context.ts';

/** What may be sent to the embedded mock: everything, since nothing there is anybody's, and nowhere else. */
export function mockPolicy({ nermBaseUrl, iscBaseUrl, tokenUrl }: MockAddress): GuardPolicy {
  return {
    tier: 'own-objects',
    origins: new Set([nermBaseUrl, iscBaseUrl, tokenUrl].map((url) => new URL(url).origin)),
    tokenUrl,
    allowRun: true,
    foreignObject: () => undefined,
    budget: createBudget(null),
    kept: () => 0,
  };
}
