import type { ReceivedBody } from '../call.ts';

/** `body` without the commas that stand before a closing bracket. */
export function repaired(body: ReceivedBody): ReceivedBody {
  if (body.kind !== 'complete') return body;
  return { kind: 'complete', bytes: Buffer.from(body.bytes.toString().replaceAll(/,\s*([\]}])/gu, '$1')) };
}
