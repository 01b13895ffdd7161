import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { isJsonObject, type JsonObject } from '../core/index.ts';
import { EVENT_ATTACHMENT_NAME, EVENT_CONTENT_TYPE } from './event-channel.ts';
import { EventLogReporter } from './event-log-reporter.ts';
import { readEventLog } from './read-event-log.ts';

const HERE = import.meta.dirname;

/** Runs `spec` as a Playwright project of its own, with our reporter first and Allure behind it. */
async function runInline(
  spec: string,
): Promise<{ readonly file: string; readonly resultsDir: string; readonly stdout: string }> {
  const dir = test.info().outputPath('project');
  const file = join(dir, 'out', 'events.ndjson');
  const resultsDir = join(dir, 'allure-results');
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(dir, 'playwright.config.ts'),
    `import { createAllureListener } from ${JSON.stringify(join(HERE, 'allure-listener.ts'))};
     const listener = createAllureListener({ target: 'mock', mask: (text) => text.replaceAll('s3cret', '[redacted]') });
     export default {
       workers: 1,
       outputDir: 'test-results',
       reporter: [
         [${JSON.stringify(join(HERE, '../../fixtures/event-log-reporter.ts'))}, { file: ${JSON.stringify(file)} }],
         ['allure-playwright', { resultsDir: ${JSON.stringify(resultsDir)}, detail: false, suiteTitle: false, listeners: [listener] }],
       ],
     };`,
  );
  await writeFile(
    join(dir, 'some.spec.ts'),
    `import { test as base, expect } from '@playwright/test';
     import { labelsFor } from ${JSON.stringify(join(HERE, 'allure-labels.ts'))};
     import { TransportError } from ${JSON.stringify(join(HERE, '../core/index.ts'))};
     import { encodeEvent, EVENT_ATTACHMENT_NAME as NAME, EVENT_CONTENT_TYPE as contentType } from ${JSON.stringify(join(HERE, 'event-channel.ts'))};
     const event = (caseId) => encodeEvent({ kind: 'case-error', operationId: 'op', caseId, requests: 1, message: 'm' });
     const annotation = labelsFor({ api: 'NERM', operationId: 'op', checkGroup: 'answers', layer: 'contract', severity: 'critical' });
     const test = base.extend({ late: async ({}, use, info) => {
       await use('late');
       await info.attach(NAME, { contentType, body: event('from the fixture') });
     } });
     ${spec}`,
  );
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:TEST_|PW|PLAYWRIGHT_)/u.test(name));
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, [cli, 'test'], { cwd: dir, env: Object.fromEntries(inherited) }, (_error, out, err) =>
      resolve(out + err),
    );
  });
  return { file, resultsDir, stdout };
}

const SPEC = `
  test('sends two in one', { annotation }, async ({}, info) => {
    await info.attach(NAME, { contentType, body: Buffer.concat([event('a'), event('b')]) });
    await info.attach('note', { contentType: 'text/plain', body: 'x' });
  });
  test('sends from a step and a fixture', { annotation }, async ({ late }, info) => {
    await test.step('step', () => info.attach(NAME, { contentType, body: event('in a step') }));
    await info.attach(NAME, { contentType, body: event('in the body') });
  });
  test('crashes', { annotation }, async () => { process.exit(1); });
  test('cannot connect', { annotation }, async ({}, info) => {
    await info.attach(NAME, { contentType, body: event('before it fails') });
    throw new TransportError('target-unreachable', 'connect ECONNREFUSED with s3cret', { hint: 'h' });
  });
  test('is wrong', { annotation }, async () => { expect('s3cret').toBe('x'); });
`;

// One inner run for all tests of this file, also where the others of the project run fully parallel.
test.describe.configure({ mode: 'default' });

let run: Awaited<ReturnType<typeof runInline>>;

test.beforeAll(async () => {
  run = await runInline(SPEC);
});

async function allureResults(): Promise<ReadonlyMap<unknown, JsonObject>> {
  const names = (await readdir(run.resultsDir)).filter((name) => name.endsWith('-result.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(run.resultsDir, name), 'utf8')));
  const results = texts.map((text): unknown => JSON.parse(text)).filter(isJsonObject);
  return new Map(results.map((result) => [result['name'], result]));
}

test('keeps events of bodies, steps and fixtures, of failed tests too, and none of a test that crashed', async () => {
  const events = await readEventLog(run.file);

  expect(events.map((event) => ('caseId' in event ? event.caseId : event.kind))).toEqual([
    'a',
    'b',
    'in a step',
    'in the body',
    'from the fixture',
    'before it fails',
  ]);
});

test('prints nothing, so that Playwright adds a reporter that does', () => {
  expect(new EventLogReporter({ file: 'unused' }).printsToStdio()).toBe(false);
  expect(run.stdout).toContain('3 failed');
});

test('takes the events out of what Allure writes, and leaves other attachments', async () => {
  const files = await readdir(run.resultsDir);
  const written = (await Promise.all(files.map((name) => readFile(join(run.resultsDir, name), 'utf8')))).join('');

  expect(written).not.toContain(EVENT_ATTACHMENT_NAME);
  expect(written).not.toContain(EVENT_CONTENT_TYPE);
  expect(written).toContain('"note"');
});

test('keeps from Allure the copy of the source and the unmasked error that Playwright attaches to a failure', async () => {
  const files = await readdir(run.resultsDir);
  const written = (await Promise.all(files.map((name) => readFile(join(run.resultsDir, name), 'utf8')))).join('');

  expect(written).not.toContain('Test source');
  expect(written).not.toContain('s3cret');
});

test('gives the results of Allure labels from annotations and ids from labels, that of a crashed test too', async () => {
  const results = await allureResults();

  expect(results.size).toBe(5);
  expect(results.get('crashes')).toMatchObject({
    testCaseId: 'contract|NERM|op|answers|crashes',
    historyId: 'mock|contract|NERM|op|answers|crashes',
    labels: [
      { name: 'epic', value: 'NERM' },
      { name: 'feature', value: 'op' },
      { name: 'story', value: 'answers' },
      { name: 'layer', value: 'contract' },
      { name: 'severity', value: 'critical' },
    ],
  });
});

test('calls an error of the network broken, a failed expectation failed, and masks the text', async () => {
  const results = await allureResults();

  expect(results.get('cannot connect')).toMatchObject({
    status: 'broken',
    statusDetails: { message: 'TransportError: connect ECONNREFUSED with [redacted]' },
  });
  expect(results.get('is wrong')).toMatchObject({ status: 'failed' });
});
