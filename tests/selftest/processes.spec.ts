import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, runCli, startCli, test } from '../../fixtures/selftest.ts';

for (const { signal, code } of [
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const)
  test(`${signal} in the middle of a run leaves no process behind and exits with ${code}`, async ({}, testInfo) => {
    const dir = testInfo.outputPath('reports');
    const run = startCli(['run', '--reports', dir], { SELFTEST_MARK: testInfo.testId });
    await run.shows('Running');

    run.process.kill(signal);
    const finished = await run.finished;

    expect(finished.code, finished.stderr).toBe(code);
    expect(await processesMarked(testInfo.testId)).toEqual([]);
    expect(finished.stderr).toContain('conformance.json');
    // What half a run did not read is not unused.
    expect(existsSync(join(dir, 'usage.json'))).toBe(false);
  });

test('Ctrl-C ends the mock, frees its port and exits with 130', async () => {
  const mock = startCli(['mock', '--port', '0']);
  await mock.shows('mock listening');

  mock.process.kill('SIGINT');
  const { code, stdout, stderr } = await mock.finished;

  const port = /^NERM_BASE_URL=http:\/\/127\.0\.0\.1:(\d+)\/api$/mu.exec(stdout)?.[1] ?? '';
  expect(code, stderr).toBe(130);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('a port in use is named, with exit code 2', async () => {
  const mock = startCli(['mock', '--port', '0']);
  await mock.shows('mock listening');
  const port = /127\.0\.0\.1:(\d+)/u.exec(mock.output())?.[1] ?? '';

  const { code, stderr } = await runCli(['mock', '--port', port]);
  mock.process.kill('SIGTERM');
  await mock.finished;

  expect(code).toBe(2);
  expect(stderr).toContain(`port ${port}`);
  expect(stderr).toContain('--port 0');
});

/** Ids of the processes that carry `mark` in their environment: what a run started, and what that started in turn. */
async function processesMarked(mark: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const environments = await Promise.all(
    ids.map(async (id) => ({ id, text: await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '') })),
  );
  return environments.filter(({ text }) => text.includes(`SELFTEST_MARK=${mark}`)).map(({ id }) => id);
}
