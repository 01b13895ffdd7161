import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';

import { ConfigError } from '../../core/index.ts';
import { malformedPage } from './malformed-page.ts';

/** Ten times the largest document known. */
export const MAX_INPUT_BYTES = 32 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** A file to import. */
export interface Input {
  /** As it was given, for messages. */
  readonly source: string;
  /** The name of the file alone, for what is written. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** Reads a file, or whatever can be read like one, as UTF-8. Throws a ConfigError where it cannot be read, is too large or no text. */
export function readInput(source: string): Input {
  const bytes = readBytes(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { source, name: basename(source), text, sha256 };
  } catch (error) {
    throw malformedPage(source, 'is no text in UTF-8', 'Give the page or the document itself, not an archive.', error);
  }
}

function readBytes(source: string): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    const file = openSync(source, 'r');
    try {
      // A pipe has no size to ask for.
      for (;;) {
        const chunk = Buffer.alloc(CHUNK_BYTES);
        const count = readSync(file, chunk);
        if (count === 0) return Buffer.concat(chunks);
        total += count;
        if (total > MAX_INPUT_BYTES) throw tooLarge(source);
        chunks.push(chunk.subarray(0, count));
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('document-unreadable', `cannot read ${source}: ${why}`, {
      hint: 'Check the path, and whether the file may be read.',
      cause: error,
    });
  }
}

function tooLarge(source: string): ConfigError {
  return malformedPage(source, `is larger than ${MAX_INPUT_BYTES} bytes`, 'Give the page or the document alone.');
}
