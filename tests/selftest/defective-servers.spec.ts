import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  contextFor,
  expect,
  runSuite,
  standardPipeline,
  startDefectiveMock,
  test,
  type Pipeline,
} from '../../fixtures/selftest.ts';

/** No answer says which methods there are. */
const withoutAllow: Partial<Pipeline> = {
  render: (reply, received) =>
    standardPipeline.render(
      { ...reply, headers: reply.headers.filter(([name]) => name.toLowerCase() !== 'allow') },
      received,
    ),
};

test('a defect is told in one line with its curl, and in every report', async ({}, testInfo) => {
  const mock = await startDefectiveMock(withoutAllow);
  const context = contextFor(mock.address, testInfo.outputPath('reports'));

  const { report, paths } = await runSuite(context, {
    failOn: 'violation',
    layer: 'corrected',
    saveFailing: false,
    interrupt: new AbortController().signal,
    onProgress: () => undefined,
  });
  await mock.close();

  const finding = report.findings.find(({ check }) => check === 'method-not-allowed');
  const junit = await readFile(paths.junit, 'utf8');
  const page = await readFile(join(paths.allureReport, 'index.html'), 'utf8');
  expect(report.verdict).toBe('not-conformant');
  expect(finding?.message).toBe('405 without Allow');
  expect(finding?.curl).toMatch(/^curl .*DELETE.*\$(?:NERM_TOKEN|ISC_ACCESS_TOKEN)/u);
  expect(junit).toContain('[method-not-allowed] 405 without Allow');
  expect(junit).toMatch(/<testsuites[^>]+failures="5"/u);
  expect(page.length).toBeGreaterThan(100_000);
});
