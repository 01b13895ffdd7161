import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { HarnessError } from '../core/index.ts';

/**
 * Writes `text` to the file `path` of a reports folder, which appears whole or not at all, and returns the path. Throws a HarnessError where
 * the folder cannot be written.
 */
export async function writeWhole(path: string, text: string): Promise<string> {
  // In the same folder, since a rename is atomic within one file system only.
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, path);
    return path;
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new HarnessError('reports-not-writable', `cannot write ${path}`, {
      hint: 'Set REPORTS_DIR, or --reports, to a folder that can be written.',
      cause,
    });
  }
}
