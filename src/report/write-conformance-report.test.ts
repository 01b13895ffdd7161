import { readdir, readFile, writeFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';

import { HarnessError } from '../core/index.ts';
import { foldRun } from './fold-run.ts';
import { sampleInput } from './testing/sample-run.ts';
import { writeConformanceReport } from './write-conformance-report.ts';

test('writes the report into a folder that it makes, over an older one, and leaves nothing else', async () => {
  const dir = test.info().outputPath('reports', 'deep');
  const report = foldRun(sampleInput());

  await writeConformanceReport(foldRun(sampleInput({ events: [] })), dir);
  const path = await writeConformanceReport(report, dir);

  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(report);
  expect(await readdir(dir)).toEqual(['conformance.json']);
});

test('says what to do where the folder cannot be written', async () => {
  const dir = test.info().outputPath('a-file');
  await writeFile(dir, '');

  const failure = await writeConformanceReport(foldRun(sampleInput()), dir).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(HarnessError);
  expect(failure).toMatchObject({ code: 'reports-not-writable', hint: expect.stringContaining('REPORTS_DIR') });
});
