import { join } from 'node:path';

import { defineConfig, type ReporterDescription } from '@playwright/test';

// Set by the project's own command.
const reportsDir = process.env['SAILPOINT_CONFORMANCE_REPORTS'];

/** The reporters of a run by the project's command; editors and unit tests get Playwright's own. */
function reportersFor(dir: string): ReporterDescription[] {
  return [
    // First, because it takes out of the results what the others must not see.
    ['./fixtures/event-log-reporter.ts', { file: join(dir, '.work', 'events.ndjson') }],
    ['list'],
    ['junit', { outputFile: join(dir, 'junit.xml') }],
    ['./fixtures/allure-reporter.ts', { resultsDir: join(dir, 'allure-results') }],
  ];
}

export default defineConfig({
  fullyParallel: true,
  forbidOnly: true,
  globalSetup: './fixtures/global-setup.ts',
  outputDir: join(reportsDir ?? 'reports', '.work', 'test-output'),
  reporter: reportsDir === undefined ? 'list' : reportersFor(reportsDir),
  // What the command translated already; `#harness` leads there under it, and to the sources otherwise.
  build: { external: ['**/dist/**'] },
  projects: [
    { name: 'unit', testDir: 'src', testMatch: '**/*.test.ts' },
    {
      name: 'conformance',
      testDir: 'tests',
      testMatch: '{contract,properties,scenarios,auth,resilience}/**/*.spec.ts',
    },
    // What a run left behind for each violation.
    { name: 'repro', testDir: join(reportsDir ?? 'reports', 'repro'), testMatch: '**/*.spec.ts' },
    // Each starts processes of its own; a whole run on a busy machine takes its time.
    { name: 'selftest', testDir: 'tests/selftest', testMatch: '**/*.spec.ts', timeout: 180_000 },
  ],
});
