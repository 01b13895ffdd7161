import type { Stage } from '../call.ts';
import { refuse } from '../refuse.ts';

/** Refuses calls of experimental operations whose `X-SailPoint-Experimental` is not `true`, as the vendor documents. */
export const requireExperimental: Stage = (call, world) => {
  if (!call.operation.experimental) return call;
  const header = call.received.headers['x-sailpoint-experimental']?.toString();
  if (header?.toLowerCase() === 'true') return call;
  const text = 'This operation is experimental: send X-SailPoint-Experimental: true.';
  return refuse(call.operation.api, { status: 400, text }, world);
};
