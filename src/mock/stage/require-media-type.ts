import type { Call, Stage } from '../call.ts';
import { isUtf8Json } from '../field/is-utf8-json.ts';
import { refuse } from '../refuse.ts';

/**
 * Refuses with 415 (RFC 9110 §15.5.16) a body that is not JSON in UTF-8 or comes in a content coding. A request without
 * body and without Content-Type passes: what it lacks is the body.
 */
export const requireMediaType: Stage = (call, world) => {
  if (call.operation.takes !== 'json' || isReadable(call)) return call;
  const text = 'The request body must be application/json in UTF-8, without content coding.';
  return refuse(call.operation.api, { status: 415, text }, world);
};

function isReadable({ received: { headers, body } }: Call): boolean {
  const coding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  const contentType = headers['content-type'];
  const isEmpty = body.kind === 'complete' && body.bytes.length === 0;
  return coding === 'identity' && (contentType === undefined ? isEmpty : isUtf8Json(contentType));
}
