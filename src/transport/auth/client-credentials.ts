import type { Clock, Secret, Transport } from '../../core/index.ts';
import { describeUrl } from '../describe-url.ts';
import type { AuthStrategy } from './auth-strategy.ts';
import { bearerHeaders } from './bearer.ts';
import { readTokenResponse } from './token-response.ts';

/** Where and as whom to ask for tokens. */
export interface ClientCredentialsOptions {
  readonly transport: Transport;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly clock: Clock;
  /** Told of each token that was granted, so that a redactor can learn it. */
  readonly onToken?: (token: Secret) => void;
}

interface CachedToken {
  readonly token: Secret;
  /** Milliseconds since the epoch. */
  readonly usableUntil: number;
}

/** So that a token does not expire on its way. */
const MARGIN_MS = 30_000;

/**
 * Requests with a bearer token from the client credentials grant (OAuth 2.0, RFC 6749 §4.4). A token is kept until 30 s before
 * it expires, or for half of its life where that is longer; one without `expires_in` until `invalidate`. Callers that come
 * while a token is being fetched share that one request. `headers` rejects with a ConfigError where the credentials are
 * refused and with a TransportError where no token can be had; a failure is not kept, the next call asks again.
 */
export function createClientCredentials(options: ClientCredentialsOptions): AuthStrategy {
  let cached: CachedToken | undefined;
  let pending: Promise<CachedToken> | undefined;

  async function refresh(): Promise<CachedToken> {
    try {
      cached = await fetchToken(options);
      return cached;
    } finally {
      pending = undefined;
    }
  }

  return {
    async headers() {
      if (cached && options.clock.now() < cached.usableUntil) return bearerHeaders(cached.token);
      pending ??= refresh();
      return bearerHeaders((await pending).token);
    },
    invalidate() {
      cached = undefined;
    },
  };
}

async function fetchToken({ transport, clock, onToken, ...client }: ClientCredentialsOptions): Promise<CachedToken> {
  // Counted from before the request, since the token is older than its arrival.
  const askedAt = clock.now();
  const { response } = await transport.send({
    purpose: 'token',
    method: 'POST',
    url: client.tokenUrl,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ],
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret.reveal(),
    }).toString(),
  });
  const { token, lifetimeMs } = readTokenResponse(response, describeUrl(client.tokenUrl));
  onToken?.(token);
  return { token, usableUntil: lifetimeMs === null ? Infinity : askedAt + usableMs(lifetimeMs) };
}

function usableMs(lifetimeMs: number): number {
  return lifetimeMs - Math.min(MARGIN_MS, lifetimeMs / 2);
}
