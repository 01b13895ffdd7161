import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  contextFor,
  expect,
  runInProcess,
  runSuite,
  standardPipeline,
  startDefectiveMock,
  test,
  type Pipeline,
  type Reply,
} from '../../fixtures/selftest.ts';

/** The server answers as always, but for what `change` does to its replies. */
function replies(change: (reply: Reply) => Reply): Partial<Pipeline> {
  return { render: (reply, received) => standardPipeline.render(change(reply), received) };
}

function without(name: string): (reply: Reply) => Reply {
  return (reply) => ({ ...reply, headers: reply.headers.filter(([field]) => field.toLowerCase() !== name) });
}

const DEFECTS: readonly { readonly title: string; readonly check: string; readonly defect: Partial<Pipeline> }[] = [
  {
    title: '201 where 200 is documented',
    check: 'status-documented',
    defect: replies((reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply)),
  },
  {
    title: 'a body that is a list',
    check: 'body-schema',
    defect: replies((reply) => (reply.status === 200 ? { ...reply, body: { kind: 'json', value: [] } } : reply)),
  },
  {
    title: 'an empty object in place of every reply',
    check: 'body-schema',
    defect: replies((reply) => (reply.status === 200 ? { ...reply, body: { kind: 'json', value: {} } } : reply)),
  },
  {
    title: 'text where JSON is documented',
    check: 'content-type-documented',
    defect: replies((reply) => (reply.status === 202 ? { ...reply, body: { kind: 'text', text: 'accepted' } } : reply)),
  },
  { title: '405 without Allow', check: 'method-not-allowed', defect: replies(without('allow')) },
  { title: '429 without Retry-After', check: 'headers-documented', defect: replies(without('retry-after')) },
  {
    title: 'a stack trace in errors',
    check: 'no-internal-leak',
    defect: replies((reply) =>
      reply.status === 400
        ? { ...reply, body: { kind: 'json', value: { error: "app/models/session.rb:12:in `save'" } } }
        : reply,
    ),
  },
  { title: 'open to anyone', check: 'auth-required', defect: { authorise: (call) => call } },
  {
    title: 'any media type taken for JSON',
    check: 'media-type-refused',
    defect: { requireMediaType: (call) => call },
  },
];

for (const { title, check, defect } of DEFECTS)
  test(`a server with ${title} is caught by ${check}`, async () => {
    const mock = await startDefectiveMock(defect);

    const report = await runInProcess(contextFor(mock.address), { failOn: 'violation', layer: 'corrected' });
    await mock.close();

    const caught = report.findings.filter(({ severity }) => severity === 'violation' || severity === 'advice');
    expect(caught.map((finding) => finding.check)).toContain(check);
    expect(caught.every((finding) => finding.check !== 'no-server-error')).toBe(true);
  });

test('a defect is told in one line with its curl, and in every report', async ({}, testInfo) => {
  const mock = await startDefectiveMock(replies(without('allow')));
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
