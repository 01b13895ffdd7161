import type { HeaderFields } from '../core/index.ts';
import type { Api } from './call.ts';
import { iscErrorBody } from './error-body/isc.ts';
import { nermErrorBody } from './error-body/nerm.ts';
import { oauthErrorBody } from './error-body/oauth.ts';
import type { ErrorBody, Refusal } from './error-body/refusal.ts';
import { jsonReply, type Reply } from './reply.ts';
import type { World } from './world.ts';

const ERROR_BODIES: Readonly<Record<Api, ErrorBody>> = {
  nerm: nermErrorBody,
  isc: iscErrorBody,
  oauth: oauthErrorBody,
};

/** The reply that refuses a request in the words of `api`. */
export function refuse(api: Api, refusal: Refusal, world: World, headers: HeaderFields = []): Reply {
  return jsonReply(refusal.status, ERROR_BODIES[api](refusal, world), headers);
}
