import { readFile } from 'node:fs/promises';

import {
  contextFor,
  expect,
  runInProcess,
  runSuite,
  standardPipeline,
  startDefectiveMock,
  test,
  type Pipeline,
} from '../../fixtures/selftest.ts';

const RULES = { failOn: 'violation', layer: 'corrected' } as const;

/** The server answers 200 with `text`, called JSON, to whatever NERM would accept. */
function answering(text: string): Partial<Pipeline> {
  return {
    render: (reply, received) =>
      reply.status === 200 && reply.body.kind === 'json' && !JSON.stringify(reply.body.value).includes('access_token')
        ? standardPipeline.render(
            {
              ...reply,
              headers: [...reply.headers, ['Content-Type', 'application/json']],
              body: { kind: 'text', text },
            },
            received,
          )
        : standardPipeline.render(reply, received),
  };
}

const ANSWERS: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'JSON nested five hundred levels deep', text: `${'['.repeat(500)}${']'.repeat(500)}` },
  { title: 'a string of a hundred kilobytes', text: JSON.stringify({ workflow: 'x'.repeat(100_000) }) },
  {
    title: 'three thousand properties that nobody knows',
    text: JSON.stringify(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`p${at}`, at]))),
  },
  { title: 'names that every object inherits', text: '{"__proto__":{"a":1},"constructor":1,"workflow":null}' },
];

for (const { title, text } of ANSWERS)
  test(`${title} is judged, and breaks nothing`, async () => {
    const mock = await startDefectiveMock(answering(text));

    const report = await runInProcess(
      { ...contextFor(mock.address), operations: ['createPasswordUpdateWorkflow'] },
      RULES,
    );
    await mock.close();

    expect(report.verdict).toBe('not-conformant');
    expect(report.findings.length).toBeLessThan(200);
  });

const UNREADABLE: readonly { readonly title: string; readonly text: string; readonly says: RegExp }[] = [
  {
    title: 'JSON nested fifty thousand levels deep',
    text: `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    says: /nests deeper than 512 levels/u,
  },
  {
    title: 'a string of megabytes',
    text: JSON.stringify({ workflow: 'x'.repeat(2_000_000) }),
    says: /larger than 131072 bytes/u,
  },
];

for (const { title, text, says } of UNREADABLE)
  test(`${title} is held against nobody, and the run is not green`, async () => {
    const mock = await startDefectiveMock(answering(text));

    const report = await runInProcess(
      { ...contextFor(mock.address), operations: ['createPasswordUpdateWorkflow'] },
      RULES,
    );
    await mock.close();

    expect(report.verdict).toBe('incomplete');
    expect(report.run.reasons.join('\n')).toMatch(says);
    expect(report.findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
  });

test('what a server sends back of our credentials, whole or in names, is in no report', async ({}, testInfo) => {
  const secret = 'mock-nerm-key';
  const echo = JSON.stringify({ [secret]: secret, workflow: { id: `${'x'.repeat(90)}${secret}`, [`a ${secret}`]: 1 } });
  const mock = await startDefectiveMock(answering(echo));
  const context = {
    ...contextFor(mock.address, testInfo.outputPath('reports')),
    operations: ['createPasswordUpdateWorkflow'],
  };

  const { paths } = await runSuite(context, {
    ...RULES,
    saveFailing: false,
    interrupt: new AbortController().signal,
    onProgress: () => undefined,
  });
  await mock.close();

  for (const path of [paths.result, paths.junit, `${paths.allureReport}/index.html`])
    expect(await readFile(path, 'utf8'), path).not.toContain('mock-nerm');
});

test('characters that XML cannot hold leave junit.xml well-formed', async ({}, testInfo) => {
  const mock = await startDefectiveMock(
    answering(JSON.stringify({ workflow: { id: '\u0000\u001B[31m]]>\uFFFE\uFFFF<&"' } })),
  );
  const context = {
    ...contextFor(mock.address, testInfo.outputPath('reports')),
    operations: ['createPasswordUpdateWorkflow'],
  };

  const { paths } = await runSuite(context, {
    ...RULES,
    saveFailing: false,
    interrupt: new AbortController().signal,
    onProgress: () => undefined,
  });
  await mock.close();

  const junit = await readFile(paths.junit, 'utf8');
  expect(junit).toContain('workflow/id');
  // XML 1.0 §2.2: what is outside of these ranges makes every reader refuse the file.
  expect(junit).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
});
