import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { HarnessError } from '../core/index.ts';
import type { ConformanceReport } from './conformance-report.ts';

/** The name of the result inside the reports folder. */
export const CONFORMANCE_FILE = 'conformance.json';

/**
 * Writes `report` into `dir` and returns its path. The file appears whole or not at all: the exit code is computed from it.
 * Throws a HarnessError where the folder cannot be written.
 */
export async function writeConformanceReport(report: ConformanceReport, dir: string): Promise<string> {
  const path = join(dir, CONFORMANCE_FILE);
  // In the same folder, since a rename is atomic within one file system only.
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(unfinished, `${JSON.stringify(report, null, 2)}\n`);
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
