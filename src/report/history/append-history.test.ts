import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { HarnessError } from '../../core/index.ts';
import { sampleNight, sampleOtherNight } from '../testing/sample-nights.ts';
import { sampleFinding } from '../testing/sample-run.ts';
import { appendHistory } from './append-history.ts';
import { historyFile, readHistory } from './read-history.ts';

test('keeps a line per run, and a history per target', async () => {
  const dir = test.info().outputPath('reports', 'deep');

  await appendHistory(dir, 'tenant', sampleNight([], { id: 'one' }));
  await appendHistory(dir, 'tenant', sampleNight([sampleFinding()], { id: 'two' }));

  const { entries, problems } = await readHistory(dir, 'tenant');
  expect(problems).toEqual([]);
  expect(entries.map(({ runId, verdict }) => [runId, verdict])).toEqual([
    ['one', 'conformant'],
    ['two', 'not-conformant'],
  ]);
  expect(entries[1]).toMatchObject({
    version: '0.1.0',
    contracts: [{ api: 'NERM', sha8: '3f2a1b4c' }],
    counts: { violation: 1, advice: 0, drift: 0, 'spec-defect': 0 },
    findings: [{ id: 'f1', check: 'body-schema', operationId: 'patchSession', severity: 'violation' }],
    operations: [{ operationId: 'patchSession', verdict: 'not-conformant' }],
  });
  expect(await readHistory(dir, 'mock')).toEqual({ entries: [], problems: [] });
  expect(await readdir(join(dir, 'history'))).toEqual(['tenant.jsonl']);
});

test('holds nothing that was sent or answered', async () => {
  const dir = test.info().outputPath('reports');
  const telling = sampleFinding({
    message: 'CANARY in the message',
    request: { method: 'GET', url: 'https://CANARY.example', headers: [['A', 'CANARY']], body: 'CANARY' },
    response: { status: 200, headers: [['A', 'CANARY']], body: 'CANARY' },
    curl: 'curl CANARY',
    replay: 'replay CANARY',
  });

  const path = await appendHistory(dir, 'tenant', sampleNight([telling]));

  expect(await readFile(path, 'utf8')).toContain('"f1"');
  expect(await readFile(path, 'utf8')).not.toMatch(/CANARY|must be text/u);
});

test('carries on what a run did not look at', async () => {
  const dir = test.info().outputPath('reports');

  await appendHistory(dir, 'tenant', sampleNight([sampleFinding()]));
  await appendHistory(dir, 'tenant', sampleOtherNight());

  const { entries } = await readHistory(dir, 'tenant');
  expect(entries[1]).toMatchObject({ findings: [], unseen: [{ id: 'f1' }] });
});

test('passes over a line that a killed run left half written, says so once, and mends the file', async () => {
  const dir = test.info().outputPath('reports');
  const path = await appendHistory(dir, 'tenant', sampleNight([], { id: 'one' }));
  await appendFile(path, '{"historyVersion":1,"runId":"SECRET');

  const damaged = await readHistory(dir, 'tenant');
  await appendHistory(dir, 'tenant', sampleNight([], { id: 'two' }));

  expect(damaged.entries.map(({ runId }) => runId)).toEqual(['one']);
  expect(damaged.problems).toEqual([`${path}:2 is no run that this version can read; it is left out`]);
  const mended = await readHistory(dir, 'tenant');
  expect(mended.entries.map(({ runId }) => runId)).toEqual(['one', 'two']);
  expect(mended.problems).toEqual([]);
});

for (const [what, line] of Object.entries({
  'of another version': '{"historyVersion":2}',
  'that is no object': '7',
  'with an unknown verdict': '{"historyVersion":1,"verdict":"green"}',
}))
  test(`passes over a line ${what}`, async () => {
    const dir = test.info().outputPath('reports');
    const path = await appendHistory(dir, 'tenant', sampleNight([]));
    await writeFile(path, `${line}\n${await readFile(path, 'utf8')}`);

    const { entries, problems } = await readHistory(dir, 'tenant');

    expect(entries).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });

test('keeps the last 400 runs', async () => {
  const dir = test.info().outputPath('reports');
  const path = await appendHistory(dir, 'tenant', sampleNight([], { id: 'old' }));
  await writeFile(path, (await readFile(path, 'utf8')).repeat(500));

  await appendHistory(dir, 'tenant', sampleNight([], { id: 'new' }));

  const { entries } = await readHistory(dir, 'tenant');
  expect(entries).toHaveLength(400);
  expect(entries.at(-1)?.runId).toBe('new');
});

test('says what to do where the history cannot be written or read', async () => {
  const dir = test.info().outputPath('a-file');
  await writeFile(dir, '');

  const failure = await appendHistory(dir, 'tenant', sampleNight([])).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(HarnessError);
  expect(failure).toMatchObject({ message: expect.stringContaining(historyFile(dir, 'tenant')) });
});
