import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, runCli, startCli, test } from '../../fixtures/selftest.ts';

interface BadInput {
  readonly title: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What the message has to say: what, where, what to do. */
  readonly says: readonly RegExp[];
}

const TENANT = { TARGET: 'tenant' };

const INPUTS: readonly BadInput[] = [
  { title: 'an unknown command', args: ['runn'], says: [/no command is called "runn"/u, /Known: run, replay, mock/u] },
  { title: 'an unknown flag', args: ['run', '--verbose'], says: [/--verbose/u, /run --help/u] },
  { title: 'a flag without its value', args: ['run', '--operation'], says: [/--operation/u] },
  { title: 'a word too many', args: ['run', 'everything'], says: [/"everything"/u] },
  { title: 'an unknown operation', args: ['run', '--operation', 'close'], says: [/"close"/u, /closeAccessRequest/u] },
  { title: 'an unknown check', args: ['run', '--check', 'all'], says: [/"all"/u, /body-schema/u] },
  { title: 'an unknown layer', args: ['run', '--layer', 'repaired'], says: [/layer/iu, /published/u, /corrected/u] },
  { title: 'an unknown target', args: ['run'], environment: { TARGET: 'prod' }, says: [/TARGET/u, /mock/u, /tenant/u] },
  { title: 'a seed that is no number', args: ['run', '--seed', 'x'], says: [/seed/iu, /whole number/u] },
  {
    title: 'a tenant without its settings',
    args: ['run'],
    environment: TENANT,
    says: [/NERM_BASE_URL/u, /ISC_BASE_URL/u],
  },
  {
    title: 'a tenant over plain http',
    args: ['run'],
    environment: { ...TENANT, NERM_BASE_URL: 'http://acme.example', NERM_TOKEN: 'canary-secret' },
    says: [/NERM_BASE_URL/u, /https/u],
  },
  {
    title: 'a specification that is missing',
    args: ['specs', 'lint', 'no-such.yaml'],
    says: [/no-such\.yaml/u, /ENOENT/u],
  },
  {
    title: 'reports that cannot be written',
    args: ['run', '--reports', '/proc/reports'],
    says: [/\/proc\/reports/u, /--reports/u],
  },
  { title: 'a port that is none', args: ['mock', '--port', '70000'], says: [/70000/u, /65535/u] },
  {
    title: 'a layer of the mock that is none',
    args: ['mock', '--layer', 'x'],
    says: [/LAYER/u, /--layer/u, /published/u],
  },
  {
    title: 'a LAYER that is none for the mock',
    args: ['mock', '--port', '0'],
    environment: { ...TENANT, LAYER: 'repaired' },
    says: [/LAYER \(from the environment\)/u, /corrected/u],
  },
  { title: 'a rate limit that is none', args: ['mock', '--rate-limit', '5'], says: [/"5"/u, /100\/10/u] },
];

for (const { title, args, environment, says } of INPUTS)
  test(`${title} is answered by one message and exit code 2`, async () => {
    const { code, stdout, stderr } = await runCli(args, environment);

    expect(code, stderr).toBe(2);
    expect(stdout).toBe('');
    for (const pattern of says) expect(stderr).toMatch(pattern);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(stderr).not.toContain('canary-secret');
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(8);
  });

const DOCUMENTS = [
  { title: 'neither JSON nor YAML', text: '{"openapi": [', says: /neither JSON nor YAML/u },
  { title: 'not OpenAPI', text: '{"hello": "world"}', says: /`openapi` is missing/u },
  { title: 'Swagger 2', text: '{"swagger": "2.0", "paths": {}}', says: /Swagger "2\.0"/u },
  { title: 'OpenAPI 3.1', text: 'openapi: 3.1.0\npaths: {}\n', says: /openapi "3\.1\.0"/u },
  { title: 'circular', text: 'openapi: 3.0.0\npaths: {}\nx: &x {a: *x}\n', says: /circular: \/x\/a is an alias/u },
  { title: 'JSON without end', text: '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), says: /nested deeper than/u },
];

for (const { title, text, says } of DOCUMENTS)
  test(`a specification that is ${title} is named, with the reason`, async ({}, testInfo) => {
    const file = testInfo.outputPath('document.yaml');
    await writeFile(file, text);

    const { code, stderr } = await runCli(['specs', 'lint', file]);

    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).toContain(file);
  });

test('an overlay that does not parse is named, with everything wrong about it', async ({}, testInfo) => {
  await writeFile(testInfo.outputPath('openapi.yaml'), 'openapi: 3.0.0\ninfo: {title: t, version: "1"}\npaths: {}\n');
  await writeFile(testInfo.outputPath('overlay.yaml'), 'overlay: 1.0.0\nactions:\n  - target: $.paths\n');

  const { code, stderr } = await runCli(['specs', 'lint', testInfo.outputPath('openapi.yaml')]);

  expect(code).toBe(2);
  expect(stderr).toContain(testInfo.outputPath('overlay.yaml'));
  for (const missing of ['info.title', 'x-id', 'x-reason', 'x-evidence', 'x-expect']) expect(stderr).toContain(missing);
});

test('a folder with files of those names that no run wrote is refused, and left alone', async ({}, testInfo) => {
  const reports = testInfo.outputPath('reports');
  await mkdir(join(reports, 'repro'), { recursive: true });
  await writeFile(join(reports, 'repro', 'mine.txt'), 'mine');
  await writeFile(join(reports, 'conformance.json'), '{"tool":{"name":"another"}}');

  for (const profile of ['gate', 'soak']) {
    const { code, stderr } = await runCli(['run', '--reports', reports, '--profile', profile]);

    expect(code).toBe(2);
    expect(stderr).toContain(`${reports} holds conformance.json, repro, which no run of this tool wrote`);
  }
  expect(await readFile(join(reports, 'repro', 'mine.txt'), 'utf8')).toBe('mine');
  expect(await readFile(join(reports, 'conformance.json'), 'utf8')).toContain('another');
});

test('replay of a broken report names the file', async ({}, testInfo) => {
  await mkdir(testInfo.outputDir, { recursive: true });
  await writeFile(testInfo.outputPath('conformance.json'), 'broken');

  const { code, stderr } = await runCli(['replay', 'abc', '--reports', testInfo.outputDir]);

  expect(code).toBe(2);
  expect(stderr).toContain(`${testInfo.outputPath('conformance.json')} is no report of a run`);
});

test('a part of the faults that holds none proves nothing', async () => {
  const { code, stderr } = await runCli(['kill-rate', '--shard', '2/3', '--fault', 'session-values-trimmed']);

  expect(code).toBe(2);
  expect(stderr).toContain('part 2/3 of 1 faults is empty');
});

test('faults are for the mock: no tenant makes mistakes on purpose', async ({}, testInfo) => {
  const settings = { ...TENANT, NERM_BASE_URL: 'https://localhost:1/api', NERM_TOKEN: 'canary-secret' };

  const { code, stderr } = await runCli(
    ['run', '--fault', 'session-values-trimmed', '--reports', testInfo.outputPath('reports')],
    settings,
  );

  expect(code).toBe(2);
  expect(stderr).toContain('faults are mistakes of the mock');
  expect(stderr).not.toContain('canary-secret');
});

for (const command of ['run', 'mock'])
  test(`${command} refuses a .env with a name that is no setting, and names the nearest`, async ({}, testInfo) => {
    await mkdir(testInfo.outputDir, { recursive: true });
    await writeFile(testInfo.outputPath('.env'), '# mine\nNERM_TOKN=canary-secret\n');

    const { code, stdout, stderr } = await runCli([command], {}, testInfo.outputDir);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('line 2: NERM_TOKN is no setting; did you mean NERM_TOKEN?');
    expect(stderr).not.toContain('canary-secret');
  });

test('the mock needs no tenant to be complete, and says how to reach a 403', async () => {
  const mock = startCli(['mock', '--port', '0'], { ...TENANT, LAYER: 'published' });

  await mock.shows('mock listening');
  mock.process.kill('SIGINT');
  const { stderr } = await mock.finished;

  expect(stderr).toMatch(/^# .*ORG_ADMIN.*403.*\n# ISC_CLIENT_ID=\S*limited\S*\n# ISC_CLIENT_SECRET=\S+$/mu);
});
