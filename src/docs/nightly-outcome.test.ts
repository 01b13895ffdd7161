import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { readNightlyWorkflow, stepOf } from './testing/nightly-workflow.ts';

const WORKFLOW = readNightlyWorkflow();

/** What the script of the step with `command` does where the tool ends with `code`. */
function outcome(
  command: string,
  code: number,
  safety: string,
): { readonly status: number | null; readonly page: string } {
  const folder = test.info().outputPath('project');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'bin', 'npx'), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'reports', 'summary.md'), '# The summary\n');
  writeFileSync(join(folder, 'page.md'), '');
  // The shell and the switch that the service uses where a step names none.
  const { status } = spawnSync('bash', ['-e', '-c', stepOf(WORKFLOW, command).script], {
    cwd: folder,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      GITHUB_STEP_SUMMARY: join(folder, 'page.md'),
      SAFETY: safety,
    },
  });
  return { status, page: readFileSync(join(folder, 'page.md'), 'utf8') };
}

for (const [code, says] of [
  [0, '**Conformant (0):**'],
  [1, '**Not conformant (1):**'],
  [2, '**Not begun (2):**'],
  [3, '**Incomplete (3):**'],
  [70, '**Broken off (70):**'],
  [130, '**Broken off (130):**'],
] as const)
  test(`a run that ends with ${code} is told in one line, with its summary, and ends the job so`, () => {
    const { status, page } = outcome('--profile nightly || code', code, 'own-objects');

    expect(status).toBe(code);
    expect(page.split('\n')[0]).toContain(says);
    expect(page.split('\n').slice(1)).toEqual(['', '# The summary', '']);
  });

for (const [safety, code, status] of [
  ['', 3, 0],
  ['reject-only', 3, 0],
  ['reject-only', 1, 1],
  ['reject-only', 2, 2],
] as const)
  test(`with SAFETY=${safety} a run that ends with ${code} makes the job end with ${status}`, () => {
    expect(outcome('--profile nightly || code', code, safety).status).toBe(status);
  });

for (const [code, lines] of [
  [0, 0],
  [3, 1],
] as const)
  test(`a doctor that ends with ${code} adds ${lines} lines`, () => {
    const { status, page } = outcome('doctor', code, '');

    expect(status).toBe(code);
    expect(page.split('\n')).toHaveLength(lines + 1);
  });
