import { existsSync, readFileSync } from 'node:fs';

import { ConfigError, parseJson } from '../../../core/index.ts';
import { writeWhole } from '../../../files/index.ts';
import { decodeBaseline, printBaseline, type BaselineEntry } from './baseline.ts';

/** The entries in the file at `path`; none where there is no file. Throws a ConfigError where it cannot be read or is no baseline. */
export function readBaseline(path: string): readonly BaselineEntry[] {
  if (!existsSync(path)) return [];
  try {
    return decodeBaseline(parseJson(readFileSync(path, 'utf8')), '');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError('document-malformed', `${path} is no baseline: ${why}`, {
      hint: 'Repair the entry, or take it out: `drift observed` then tells the fact as new.',
      cause,
    });
  }
}

/** Writes `entries` to `path`, whole or not at all. Throws a ConfigError where it cannot be written. */
export async function writeBaseline(path: string, entries: readonly BaselineEntry[]): Promise<void> {
  try {
    await writeWhole(path, printBaseline(entries));
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new ConfigError('reports-not-writable', `cannot write ${path}: ${why}`, {
      hint: 'The baseline belongs to the project: make its folder writable.',
      cause,
    });
  }
}
