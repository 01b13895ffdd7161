import type { Stage } from '../call.ts';
import { parseAuthorization } from '../field/parse-authorization.ts';
import { refuse } from '../refuse.ts';

/**
 * ISC takes an access token as `Bearer <token>` (RFC 6750 §2.1) and serves users at level ORG_ADMIN. The challenge names
 * an error only where a token came at all (RFC 6750 §3.1).
 */
export const authoriseIsc: Stage = (call, world) => {
  const authorization = parseAuthorization(call.received.headers.authorization);
  if (authorization?.scheme !== 'bearer')
    return refuse('isc', { status: 401, text: 'An access token is needed.' }, world, [
      ['WWW-Authenticate', 'Bearer realm="isc"'],
    ]);
  const grant = world.tokens.grantOf(authorization.credentials);
  if (grant?.kind !== 'access-token')
    return refuse('isc', { status: 401, text: 'The access token is unknown or has expired.' }, world, [
      ['WWW-Authenticate', 'Bearer realm="isc", error="invalid_token"'],
    ]);
  if (!grant.orgAdmin)
    return refuse('isc', { status: 403, text: 'This operation is for users at level ORG_ADMIN.' }, world);
  return { ...call, caller: { kind: 'client', client: grant.client } };
};
