import { readFile, writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';

import { expect, runCli, test } from '../../fixtures/selftest.ts';

const OPERATION = {
  operationId: 'lendBook',
  responses: { '200': { description: 'Lent.' } },
  method: 'post',
  path: '/loans',
  security: [],
  servers: [{ url: 'https://library.example' }],
  info: { title: 'Library', version: '3' },
};

function pageOf(operation: object): string {
  return `---\nid: lend\napi: ${deflateSync(JSON.stringify(operation)).toString('base64')}\n---\n\nHands a book out.\n`;
}

test('a page becomes a document on standard output, and what is to say about it is told beside it', async ({}, testInfo) => {
  const page = testInfo.outputPath('lend.api.mdx');
  await writeFile(page, pageOf(OPERATION));

  const { code, stdout, stderr } = await runCli(['specs', 'import', page]);

  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    openapi: '3.0.0',
    info: { title: 'Library', version: '3' },
    paths: { '/loans': { post: { operationId: 'lendBook' } } },
    'x-sailpoint-conformance-import': { partial: true, sources: [{ source: 'lend.api.mdx', kind: 'mdx' }] },
  });
  expect(stdout).not.toContain(testInfo.outputDir);
  expect(stderr).toContain('lend.api.mdx: page, base64+zlib; 1 inferred, 0 unknown\n');
  expect(stderr).toContain('Partial: it speaks of some operations only.');
});

test('several pages become one file, in YAML if that is its name, which `specs lint` reads', async ({}, testInfo) => {
  const [lend, search, out] = ['lend.mdx', 'search.mdx', 'library.yaml'].map((name) => testInfo.outputPath(name));
  await writeFile(lend ?? '', pageOf(OPERATION));
  await writeFile(search ?? '', pageOf({ ...OPERATION, operationId: 'search', method: 'get' }));

  const { code, stdout, stderr } = await runCli(['specs', 'import', lend ?? '', search ?? '', '--out', out ?? '']);

  expect(code, stderr).toBe(0);
  expect(stdout).toBe('');
  expect(await readFile(out ?? '', 'utf8')).toMatch(/^openapi: 3\.0\.0\n/u);
  const linted = await runCli(['specs', 'lint', out ?? '']);
  expect(linted.code, linted.stderr).toBe(0);
  expect(linted.stdout).toContain('2 operations');
});

test('a page that is none says why, and nothing is written', async ({}, testInfo) => {
  const [page, out] = ['notes.mdx', 'out.json'].map((name) => testInfo.outputPath(name));
  await writeFile(page ?? '', '---\ntitle: Notes\n---\n\nWords.\n');

  const { code, stdout, stderr } = await runCli(['specs', 'import', page ?? '', '--out', out ?? '']);

  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(`${page} has front matter without \`api:\``);
  expect(stderr).not.toMatch(/^\s+at /mu);
  await expect(readFile(out ?? '')).rejects.toThrow('ENOENT');
});

for (const [title, args, says] of [
  ['no page', [], /no page is named/u],
  ['a format that is none', ['--format', 'xml', 'PAGE'], /--format "xml" is no format/u],
  [
    'a file that cannot be written',
    ['PAGE', '--out', '/proc/no/such.json'],
    /cannot write --out \/proc\/no\/such\.json/u,
  ],
  ['the page itself as the file to write', ['PAGE', '--out', 'PAGE'], /is one of the pages/u],
] as const)
  test(`${title} is answered by one message and exit code 2`, async ({}, testInfo) => {
    const page = testInfo.outputPath('lend.mdx');
    await writeFile(page, pageOf(OPERATION));

    const { code, stdout, stderr } = await runCli([
      'specs',
      'import',
      ...args.map((word) => (word === 'PAGE' ? page : word)),
    ]);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(await readFile(page, 'utf8')).toBe(pageOf(OPERATION));
  });
