import { isUtf8 } from 'node:buffer';

import { isJsonObject, type JsonObject } from '../../core/index.ts';
import type { Stage } from '../call.ts';
import { refuse } from '../refuse.ts';

/** Reads the body as a JSON object in UTF-8 (RFC 8259 §2, §8.1), or refuses with 400. */
export const readJson: Stage = (call, world) => {
  const { operation, received } = call;
  if (operation.takes !== 'json' || received.body.kind !== 'complete') return call;
  const json = parseObject(received.body.bytes);
  if (typeof json !== 'string') return { ...call, json };
  return refuse(operation.api, { status: 400, text: json }, world);
};

/** The object that `bytes` hold, or what is wrong with them. */
function parseObject(bytes: Buffer): JsonObject | string {
  if (!isUtf8(bytes)) return 'The request body is invalid JSON: it is not UTF-8.';
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return isJsonObject(value) ? value : 'The request body must be a JSON object.';
  } catch {
    return 'The request body is invalid JSON.';
  }
}
