import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: [{ name: 'unit', testDir: 'src', testMatch: '**/*.test.ts' }],
  reporter: [['line']],
  outputDir: 'reports/test-output',
});
