import type { AuthStrategy } from './auth-strategy.ts';

/** Requests without credentials. */
export function createAnonymous(): AuthStrategy {
  return { headers: () => Promise.resolve([]), invalidate: () => undefined };
}
