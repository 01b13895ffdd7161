import { ConfigError, isJsonObject, Secret, TransportError, type HttpResponse } from '../../core/index.ts';
import { bodyText } from '../body-text.ts';

/** A token as a token endpoint grants it. */
export interface TokenGrant {
  readonly token: Secret;
  /** How long it is good for; null where the endpoint does not say. */
  readonly lifetimeMs: number | null;
}

const LONGEST_TOKEN = 16 * 1024;

/** RFC 6749 §5.2. A code outside this list is not quoted: an endpoint might echo what it was sent. */
const ERROR_CODES = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
]);

/**
 * Reads the answer of a token endpoint (RFC 6749 §5); `endpoint` names it in messages. Throws a ConfigError where it refuses
 * the credentials, and a TransportError where it fails or answers with anything but a bearer token. No message quotes the body.
 */
export function readTokenResponse(response: HttpResponse, endpoint: string): TokenGrant {
  const body = parseObject(bodyText(response.body));
  if (response.status !== 200) throw refusal(response.status, body, endpoint);
  const token = body['access_token'];
  const type = body['token_type'];
  if (typeof token !== 'string' || !/^[!-~]+$/u.test(token)) throw unusable(endpoint, 'no usable access_token');
  // It goes into a header field of every request, and no server takes one that long.
  if (token.length > LONGEST_TOKEN) throw unusable(endpoint, 'an access_token over 16 kB');
  // A token of a type one does not understand must not be used (RFC 6749 §7.1).
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') throw unusable(endpoint, 'no token_type "bearer"');
  return { token: new Secret(token), lifetimeMs: lifetimeOf(body['expires_in'], endpoint) };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

function refusal(status: number, body: Readonly<Record<string, unknown>>, endpoint: string): Error {
  const code = body['error'];
  const reason = typeof code === 'string' && ERROR_CODES.has(code) ? `${status} ${code}` : String(status);
  if (status === 400 || status === 401 || status === 403)
    return new ConfigError('setting-invalid', `the token endpoint ${endpoint} refused the client: ${reason}`, {
      hint: 'Check token URL, client id and client secret, and that the client has not been revoked.',
    });
  return unusable(endpoint, `status ${reason}`);
}

function unusable(endpoint: string, what: string): TransportError {
  return new TransportError('target-unreachable', `the token endpoint ${endpoint} granted no token: ${what}`, {
    hint: 'Check that the token URL is right and that the service is up.',
  });
}

/** `expires_in` is in seconds, and only recommended (RFC 6749 §5.1). Some endpoints write it as a string. */
function lifetimeOf(expiresIn: unknown, endpoint: string): number | null {
  if (expiresIn === undefined || expiresIn === null) return null;
  const seconds = typeof expiresIn === 'string' && /^\d{1,15}$/u.test(expiresIn) ? Number(expiresIn) : expiresIn;
  if (typeof seconds !== 'number' || seconds <= 0) throw unusable(endpoint, 'expires_in is no positive number');
  return seconds * 1000;
}
