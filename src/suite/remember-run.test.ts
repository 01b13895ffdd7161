import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { sampleNight } from '../report/testing/sample-nights.ts';
import { sampleFinding } from '../report/testing/sample-run.ts';
import { prepareReportsDir } from './prepare-reports-dir.ts';
import { rememberRun } from './remember-run.ts';

test('the history outlives the run that it tells of, the summary does not', async () => {
  const folder = test.info().outputPath('reports');
  const { dir, work } = await prepareReportsDir(folder);
  const first = await rememberRun(sampleNight([sampleFinding()]), dir);
  expect(await readFile(join(dir, 'summary.md'), 'utf8')).toContain('# Not conformant');
  await rm(work, { recursive: true });

  await prepareReportsDir(folder);

  expect(await readdir(dir)).not.toContain('summary.md');
  const second = await rememberRun(sampleNight([]), dir);
  expect(first).toEqual({
    since: ['no earlier run of this profile on these documents to compare with'],
    problems: [],
  });
  expect(second.since[0]).toBe('since 2026-11-21 22:00 UTC: 0 new, 1 gone, 0 known');
  expect(await readFile(join(dir, 'summary.md'), 'utf8')).toContain('# Conformant');
});
