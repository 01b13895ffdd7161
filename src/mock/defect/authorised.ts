import type { Grant } from '../grants.ts';
import type { Received } from '../call.ts';
import { parseAuthorization } from '../field/parse-authorization.ts';
import type { World } from '../world.ts';
import type { Defect } from './defect.ts';

/** Callers are let in whom `mayEnter` lets in, beside those who may. */
export function admitting(mayEnter: (received: Received, world: World) => boolean): Defect {
  return (standard) => ({
    authorise: (call, world) =>
      mayEnter(call.received, world)
        ? { ...call, caller: { kind: 'client', client: 'anybody' } }
        : standard.authorise(call, world),
  });
}

/** What a request presents as its token, whatever scheme it names. */
export function presentedToken({ headers }: Received): string | undefined {
  return parseAuthorization(headers.authorization)?.credentials.replace(/^token=/u, '');
}

/** What the presented token stands for, expired or not known to it: undefined. */
export function presentedGrant(received: Received, world: World): Grant | undefined {
  const token = presentedToken(received);
  return token === undefined ? undefined : world.tokens.grantOf(token);
}
