import type { Secret } from '../../core/index.ts';
import type { AuthStrategy } from './auth-strategy.ts';

/** Requests with a NERM API key in the form of its older documentation: `Token token=<key>`. */
export function createToken(key: Secret): AuthStrategy {
  return {
    headers: () => Promise.resolve([['Authorization', `Token token=${key.reveal()}`]]),
    invalidate: () => undefined,
  };
}
