import { gunzipSync, inflateSync } from 'node:zlib';

import { isJsonObject, parseJson, type JsonObject } from '../../core/index.ts';
import { requireTree } from '../require-tree.ts';
import type { ImportSource } from './imported-document.ts';
import { malformedPage } from './malformed-page.ts';

/** What the compressed data of one operation may grow to. */
export const MAX_INFLATED_BYTES = 16 * 1024 * 1024;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;
const AGAIN = 'Save the page again, whole; its line `api:` must not be cut or changed.';

/** The data of an operation with how they were written. */
export interface DecodedOperation {
  readonly encoding: ImportSource['encoding'];
  readonly operation: JsonObject;
}

/**
 * The value of a page's `api:`: JSON, or base64 (RFC 4648 §4) of JSON compressed with zlib (RFC 1950) or gzip (RFC 1952). Throws a
 * ConfigError where it is neither, too large, or no object.
 */
export function decodeOperation(source: string, value: string): DecodedOperation {
  if (value.startsWith('{')) return { encoding: 'json', operation: parsed(source, value) };
  if (!BASE64.test(value) || value.length % 4 !== 0)
    throw malformedPage(source, 'has an `api:` that is neither JSON nor base64', AGAIN);
  const bytes = Buffer.from(value, 'base64');
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzip && !isZlib(bytes))
    throw malformedPage(source, 'has an `api:` whose base64 is neither zlib nor gzip', AGAIN);
  return {
    encoding: gzip ? 'base64+gzip' : 'base64+zlib',
    operation: parsed(source, inflated(source, bytes, gzip)),
  };
}

/** RFC 1950 §2.2: method 8, and a check that makes the two bytes a multiple of 31. */
function isZlib(bytes: Buffer): boolean {
  return bytes.length > 1 && (bytes.readUInt8(0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

function inflated(source: string, bytes: Buffer, gzip: boolean): string {
  try {
    return (gzip ? gunzipSync : inflateSync)(bytes, { maxOutputLength: MAX_INFLATED_BYTES }).toString();
  } catch (error) {
    if (error instanceof RangeError)
      throw malformedPage(
        source,
        `has an \`api:\` that grows beyond ${MAX_INFLATED_BYTES} bytes`,
        'No operation is that large: do not use this page.',
        error,
      );
    const why = error instanceof Error ? error.message : String(error);
    throw malformedPage(source, `has an \`api:\` that does not decompress: ${why}`, AGAIN, error);
  }
}

function parsed(source: string, text: string): JsonObject {
  let value;
  try {
    value = parseJson(text);
  } catch (error) {
    // The runtime quotes the text at length; where it stops is enough.
    const [where = 'it ends too early'] = /at position \d+/u.exec(String(error)) ?? [];
    throw malformedPage(source, `has an \`api:\` that is no JSON: ${where}`, AGAIN, error);
  }
  requireTree(source, value);
  if (isJsonObject(value)) return value;
  throw malformedPage(source, 'has an `api:` that is no JSON object', AGAIN);
}
