import type { HeaderFields, Secret } from '../../core/index.ts';
import type { AuthStrategy } from './auth-strategy.ts';

/** The header field for a bearer token (RFC 6750 §2.1). */
export function bearerHeaders(token: Secret): HeaderFields {
  return [['Authorization', `Bearer ${token.reveal()}`]];
}

/** Requests with a fixed bearer token. */
export function createBearer(token: Secret): AuthStrategy {
  return { headers: () => Promise.resolve(bearerHeaders(token)), invalidate: () => undefined };
}
