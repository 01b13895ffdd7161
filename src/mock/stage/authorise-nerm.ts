import type { Stage } from '../call.ts';
import { parseAuthorization, type Authorization } from '../field/parse-authorization.ts';
import { parseParameter } from '../field/parse-parameter.ts';
import { splitField } from '../field/split-field.ts';
import type { Grant } from '../grants.ts';
import { textReply } from '../reply.ts';
import type { TokenStore } from '../token-store.ts';

/**
 * NERM takes an API key as `Bearer <key>` or `Token token=<key>`, and an access token of an ISC administrator as
 * `Bearer <token>`. Its 401 is not documented; clients have met plain text with a challenge (RFC 9110 §11.6.1).
 */
export const authoriseNerm: Stage = (call, world) => {
  const authorization = parseAuthorization(call.received.headers.authorization);
  const grant = authorization && grantOf(authorization, world.tokens);
  if (grant === undefined)
    return textReply(401, 'A valid API token is needed.\n', [
      ['WWW-Authenticate', 'Bearer realm="nerm", Token realm="nerm"'],
    ]);
  return { ...call, caller: { kind: 'client', client: grant.client } };
};

function grantOf({ scheme, credentials }: Authorization, tokens: TokenStore): Grant | undefined {
  if (scheme === 'bearer') {
    const grant = tokens.grantOf(credentials);
    return grant?.kind === 'api-key' || grant?.orgAdmin === true ? grant : undefined;
  }
  if (scheme !== 'token') return undefined;
  const key = splitField(credentials, ',')
    .map(parseParameter)
    .find(({ name }) => name === 'token')?.value;
  const grant = key === undefined ? undefined : tokens.grantOf(key);
  return grant?.kind === 'api-key' ? grant : undefined;
}
