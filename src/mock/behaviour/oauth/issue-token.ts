import { mediaTypeOf, type HeaderFields } from '../../../core/index.ts';
import type { Behaviour, Call } from '../../call.ts';
import { parseAuthorization } from '../../field/parse-authorization.ts';
import type { Client } from '../../grants.ts';
import { jsonReply, type Reply } from '../../reply.ts';
import { TOKEN_LIFETIME_SECONDS } from '../../token-store.ts';
import type { World } from '../../world.ts';

type ErrorCode = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type';

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** RFC 6749 §5.1: a token, or the refusal of one, must not be cached. */
const NO_STORE: HeaderFields = [
  ['Cache-Control', 'no-store'],
  ['Pragma', 'no-cache'],
];

/** The client credentials grant (RFC 6749 §4.4): an access token for a known client. */
export const issueToken: Behaviour = (call, world) => {
  const form = readForm(call);
  if (form === undefined) return tokenError(400, 'invalid_request', 'A form is needed, each parameter at most once.');
  const grantType = form.get('grant_type');
  if (grantType === undefined) return tokenError(400, 'invalid_request', 'grant_type is missing.');
  const { authorization } = call.received.headers;
  if (authorization !== undefined && form.has('client_secret'))
    return tokenError(400, 'invalid_request', 'The client has to authenticate in one way only.');

  const client = clientOf(authorization === undefined ? formCredentials(form) : basicCredentials(authorization), world);
  if (client === undefined) return tokenError(401, 'invalid_client', 'Client id or secret is missing or wrong.');
  if (grantType !== 'client_credentials')
    return tokenError(400, 'unsupported_grant_type', 'Only client_credentials is supported.');

  const token = { access_token: world.tokens.issue(client), token_type: 'Bearer', expires_in: TOKEN_LIFETIME_SECONDS };
  return jsonReply(200, token, NO_STORE);
};

/** The parameters of a form body; undefined for another media type or a repeated parameter (RFC 6749 §3.2). */
function readForm({ received: { headers, body } }: Call): ReadonlyMap<string, string> | undefined {
  const isForm = mediaTypeOf(headers['content-type'] ?? '') === 'application/x-www-form-urlencoded';
  if (!isForm || body.kind !== 'complete') return undefined;
  const pairs = [...new URLSearchParams(body.bytes.toString())];
  const form = new Map(pairs);
  return form.size === pairs.length ? form : undefined;
}

function formCredentials(form: ReadonlyMap<string, string>): Credentials {
  return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
}

/** Id and secret of HTTP Basic, each form-encoded on its own before they were joined (RFC 6749 §2.3.1). */
function basicCredentials(header: string): Credentials | undefined {
  const authorization = parseAuthorization(header);
  if (authorization?.scheme !== 'basic') return undefined;
  const pair = Buffer.from(authorization.credentials, 'base64').toString();
  const colon = pair.indexOf(':');
  return { id: formDecoded(pair.slice(0, Math.max(colon, 0))), secret: formDecoded(pair.slice(colon + 1)) };
}

function formDecoded(text: string): string {
  return new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? '';
}

function clientOf(credentials: Credentials | undefined, world: World): Client | undefined {
  return credentials && world.tokens.clientOf(credentials.id, credentials.secret);
}

/** RFC 6749 §5.2. The challenge is due where a client tried Basic, and does no harm elsewhere. */
function tokenError(status: number, error: ErrorCode, description: string): Reply {
  const challenge: HeaderFields = status === 401 ? [['WWW-Authenticate', 'Basic realm="oauth"']] : [];
  return jsonReply(status, { error, error_description: description }, [...NO_STORE, ...challenge]);
}
