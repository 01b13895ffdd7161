import type { Stage } from '../call.ts';
import { refuse } from '../refuse.ts';

/**
 * Refuses with 429 and Retry-After (RFC 6585 §4, whole seconds) what goes over the limit. Counted for each client and
 * version of an API on its own, as the vendor documents for ISC.
 */
export const limitRate: Stage = (call, world) => {
  if (world.rateLimit === null || call.caller.kind === 'anonymous') return call;
  const waitMs = world.rateLimit.admit(`${call.basePath} ${call.caller.client}`, world.clock.now());
  if (waitMs === 0) return call;
  return refuse(call.operation.api, { status: 429, text: 'Too many requests in a short time.' }, world, [
    ['Retry-After', String(Math.ceil(waitMs / 1000))],
  ]);
};
