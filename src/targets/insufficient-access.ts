import { Secret, type Credential } from '../core/index.ts';
import { createBearer, type AuthStrategy } from '../transport/index.ts';

type Insufficient = Exclude<Credential, 'valid' | 'expired' | 'unprivileged'>;

/** Credentials that open nothing, which anybody can make; `valid` is what their scheme is taken from. */
export function insufficientAccess(valid: AuthStrategy): Readonly<Record<Insufficient, AuthStrategy>> {
  return {
    unknown: createBearer(new Secret('never-given-out-by-anybody')),
    // No scheme that anybody registered, no token.
    malformed: fixed('Malformed'),
    empty: fixed('Bearer'),
    'other-scheme': underOtherScheme(valid),
    absent: { headers: () => Promise.resolve([]), invalidate: () => undefined },
  };
}

function fixed(value: string): AuthStrategy {
  return { headers: () => Promise.resolve([['Authorization', value]]), invalidate: () => undefined };
}

/** The token of `strategy` as `Basic`, which is for names with passwords (RFC 7617). */
function underOtherScheme(strategy: AuthStrategy): AuthStrategy {
  return {
    headers: async () =>
      (await strategy.headers()).map(
        ([name, value]) => [name, value.replace(/^(?:Bearer |Token token=)/u, 'Basic ')] as const,
      ),
    invalidate: () => undefined,
  };
}
