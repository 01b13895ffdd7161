import { join } from 'node:path';

import type { ConformanceReport } from './conformance-report.ts';
import { writeReport } from './write-report.ts';

/** The name of the result inside the reports folder. */
export const CONFORMANCE_FILE = 'conformance.json';

/**
 * Writes `report` into `dir` and returns its path. The file appears whole or not at all: the exit code is computed from it.
 * Rejects with a HarnessError where the folder cannot be written.
 */
export function writeConformanceReport(report: ConformanceReport, dir: string): Promise<string> {
  return writeReport(join(dir, CONFORMANCE_FILE), `${JSON.stringify(report, null, 2)}\n`);
}
