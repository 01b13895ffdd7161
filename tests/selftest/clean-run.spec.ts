import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, readConformance, runCli, test, type ReadReport } from '../../fixtures/selftest.ts';

/** As the five pages document them. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  createCloseSessionAction: ['200', '400', '500'],
  createUsernamePasswordAction: ['200', '400', '500'],
  createPasswordUpdateWorkflow: ['200', '400', '500'],
  patchWorkflowSession: ['200', '400', '500'],
  closeAccessRequest: ['202', '400', '401', '403', '429', '500'],
};
/** The rows of the defect register; some numbers were never given out. */
const DEFECTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 24, 25, 26, 28, 30, 31];

for (const layer of ['corrected', 'published'])
  test(`a run on the clean mock is conformant, layer ${layer}`, async ({}, testInfo) => {
    const dir = testInfo.outputPath('reports');

    const { code, stdout, stderr } = await runCli(['run', '--layer', layer, '--reports', dir]);

    const report = await readConformance(dir);
    expect(code, stderr).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('CONFORMANT');
    expect(report.verdict).toBe('conformant');
    expect(severities(report)).not.toContain('violation');
    expect(severities(report)).not.toContain('drift');
    expect(severities(report)).not.toContain('advice');
    for (const { operationId, statuses } of report.operations)
      expect(Object.keys(statuses), operationId).toEqual(
        expect.arrayContaining([...(DOCUMENTED[operationId] ?? ['?'])]),
      );
    const defects = report.findings.flatMap(({ defect }) => (defect === null ? [] : [defect]));
    expect(defects).toEqual(expect.arrayContaining(DEFECTS.map((row) => `S${row}`)));
  });

test('the reports of a run hold no credential and ask no other host for anything', async ({}, testInfo) => {
  const dir = testInfo.outputPath('reports');

  await runCli(['run', '--operation', 'closeAccessRequest', '--reports', dir]);

  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const texts = await Promise.all(names.map((name) => readFile(name, 'utf8')));
  const page = await readFile(join(dir, 'allure-report', 'index.html'), 'utf8');
  expect(names.some((name) => name.endsWith('junit.xml'))).toBe(true);
  for (const secret of [
    'mock-isc-client-secret',
    'mock-isc-limited-client-secret',
    'mock-isc-expired-token',
    'mock-nerm-key',
  ])
    for (const form of [secret, Buffer.from(secret).toString('base64').replaceAll('=', '')])
      expect(texts.filter((text) => text.includes(form)).length, `${secret} in ${form}`).toBe(0);
  expect(page).not.toMatch(/googletagmanager|google-analytics|<script[^>]+src=["']https?:|<link[^>]+href=["']https?:/u);
});

function severities({ findings }: ReadReport): readonly string[] {
  return findings.map(({ severity }) => severity);
}
