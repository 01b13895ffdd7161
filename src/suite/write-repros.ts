import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { inProject, type Finding } from '../core/index.ts';
import { saveCase } from '../generate/index.ts';
import type { Harness } from '../harness/index.ts';
import { counterexampleOf } from './counterexample.ts';
import { reproSpec } from './repro-spec.ts';

/** Where the settings of each API stand in the environment. */
const VARIABLES: Readonly<Record<string, readonly [baseUrl: string, credentials: string]>> = {
  nerm: ['NERM_BASE_URL', 'NERM_TOKEN'],
  isc: ['ISC_BASE_URL', 'ISC_ACCESS_TOKEN'],
};

/** Writes a stand-alone test per violation into `dir`, and beside it the counterexample as `run --save-failing` keeps it. */
export async function writeRepros(harness: Harness, findings: readonly Finding[], dir: string): Promise<void> {
  const violations = findings.filter(({ severity }) => severity === 'violation');
  if (violations.length === 0) return;
  await mkdir(dir, { recursive: true });
  for (const finding of violations) {
    const found = counterexampleOf(harness, finding);
    if (found === undefined) continue;
    const [baseUrlVariable, credentialVariable] = VARIABLES[found.operation.contract.api] ?? ['BASE_URL', 'TOKEN'];
    const fixtures = relative(dir, inProject('fixtures', 'index.ts'));
    const spec = reproSpec(found, { finding, baseUrlVariable, credentialVariable, fixtures });
    await writeFile(join(dir, `${finding.id}.spec.ts`), spec);
    const saved = found.kind === 'case' ? saveCase(found.testCase, finding.message) : undefined;
    if (saved !== undefined) await writeFile(join(dir, `${finding.id}.json`), `${JSON.stringify(saved, null, 2)}\n`);
  }
}
