import type { Stage } from '../call.ts';
import { refuse } from '../refuse.ts';

/** Refuses with 413 a request whose body was larger than the mock reads (RFC 9110 §15.5.14). */
export const limitSize: Stage = (call, world) => {
  const { body } = call.received;
  if (body.kind === 'complete') return call;
  const text = `The request body is larger than ${body.limitBytes} bytes.`;
  return refuse(call.operation.api, { status: 413, text }, world);
};
