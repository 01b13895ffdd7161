import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Finding } from '../core/index.ts';
import { saveCase } from '../generate/index.ts';
import { REGRESSIONS, type Harness } from '../harness/index.ts';
import { counterexampleOf } from './counterexample.ts';

/** Keeps the counterexample of each violation for later runs, which try it first. Gives back the files written. */
export async function saveFailing(
  harness: Harness,
  findings: readonly Finding[],
  dir = REGRESSIONS,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const finding of findings) {
    const found = finding.severity === 'violation' ? counterexampleOf(harness, finding) : undefined;
    const saved = found?.kind === 'case' ? saveCase(found.testCase, finding.message) : undefined;
    if (saved === undefined) continue;
    const file = join(dir, `${saved.operationId}-${finding.check}-${finding.id}.json`);
    await mkdir(dir, { recursive: true });
    await writeFile(file, `${JSON.stringify(saved, null, 2)}\n`);
    files.push(file);
  }
  return files;
}
