import { join } from 'node:path';

import { defineConfig, type ReporterDescription } from '@playwright/test';

import { createAllureListener, createRedactor, readRunContext, Secret, type RunContext } from '#harness';

const context = readRunContext(process.env);

/** The reporters of a run by the project's command; editors and unit tests get Playwright's own. */
function reportersOf({ reportsDir, mock }: RunContext): ReporterDescription[] {
  const redactor = createRedactor(Object.values(mock.credentials).map((text) => new Secret(text)));
  const listener = createAllureListener({ target: 'mock', mask: (text) => redactor.text(text) });
  return [
    // First, because it takes out of the results what the others must not see.
    ['./src/report/event-log-reporter.ts', { file: join(reportsDir, '.work', 'events.ndjson') }],
    ['list'],
    ['junit', { outputFile: join(reportsDir, 'junit.xml') }],
    [
      'allure-playwright',
      { resultsDir: join(reportsDir, 'allure-results'), detail: false, suiteTitle: false, listeners: [listener] },
    ],
  ];
}

export default defineConfig({
  fullyParallel: true,
  forbidOnly: true,
  globalSetup: './fixtures/global-setup.ts',
  outputDir: context === undefined ? 'reports/.work/test-output' : join(context.reportsDir, '.work', 'test-output'),
  reporter: context === undefined ? 'list' : reportersOf(context),
  projects: [
    { name: 'unit', testDir: 'src', testMatch: '**/*.test.ts' },
    { name: 'conformance', testDir: 'tests', testMatch: '{contract,auth,resilience}/**/*.spec.ts' },
    {
      name: 'selftest',
      testDir: 'tests/selftest',
      testMatch: '**/*.spec.ts',
      fullyParallel: false,
      workers: 1,
      timeout: 120_000,
    },
  ],
});
