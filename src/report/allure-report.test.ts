import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { HarnessError } from '../core/index.ts';
import { generateAllureReport } from './allure-report.ts';

test('makes one page that loads nothing from elsewhere', async () => {
  const testInfo = test.info();
  const resultsDir = testInfo.outputPath('allure-results');
  const outputDir = testInfo.outputPath('allure-report');
  await mkdir(resultsDir);
  await writeFile(join(resultsDir, 'a-result.json'), JSON.stringify(result));

  await generateAllureReport({ resultsDir, outputDir, name: 'Conformance of mock', variables: { seed: '42' } });

  const page = await readFile(join(outputDir, 'index.html'), 'utf8');
  expect(page).toContain('Conformance of mock');
  expect(page).not.toMatch(/googletagmanager|google-analytics|gtag/u);
  expect(page).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//u);
  expect(await readdir(outputDir)).not.toContain('data');
});
const result = {
  uuid: 'a',
  name: 'n',
  status: 'passed',
  stage: 'finished',
  statusDetails: {},
  steps: [],
  attachments: [],
  parameters: [],
  labels: [],
  links: [],
  start: 1,
  stop: 2,
};

test('says what is wrong where there are no results', async () => {
  const resultsDir = test.info().outputPath('nowhere');
  const outputDir = test.info().outputPath('allure-report');

  const failure = await generateAllureReport({ resultsDir, outputDir, name: 'Conformance', variables: {} }).catch(
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(HarnessError);
  expect(failure).toMatchObject({ message: expect.stringContaining('No test results directories found') });
});
