import { chmod, mkdir, mkdtemp, readdir, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { HarnessError, Secret } from '../core/index.ts';
import { createRedactor } from '../transport/index.ts';
import { LONGEST_SPELLED } from '../transport/secret-pattern.ts';
import { OVERLAP } from './find-secret.ts';
import { scanReports, type ScanHit } from './scan-reports.ts';

const CANARY = 'Canary/7f "3a" é~9c';
const mask = createRedactor([new Secret(CANARY)]).text;
const CHUNK = 0x10_00_00;

let dir: string;

test.beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sailpoint-conformance-scan-'));
});

test.afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}

async function scanOne(content: string | Uint8Array): Promise<ScanHit | undefined> {
  await write({ file: content });
  const [hit] = await scanReports(dir, mask);
  return hit;
}

const escaped = JSON.stringify(CANARY).slice(1, -1);
const unicode = Array.from(CANARY, (character) => {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return String.raw`\u${code}`;
}).join('');

const FORMS: Readonly<Record<string, string>> = {
  raw: CANARY,
  'JSON-escaped': escaped,
  'JSON-escaped with slashes': escaped.replaceAll('/', String.raw`\/`),
  'JSON-escaped to the last character': unicode,
  'percent-encoded': encodeURIComponent(CANARY),
  'percent-encoded twice': encodeURIComponent(encodeURIComponent(CANARY)),
  'form-encoded': new URLSearchParams({ a: CANARY }).toString(),
  base64: Buffer.from(CANARY).toString('base64'),
  base64url: Buffer.from(CANARY).toString('base64url'),
  hexadecimal: Buffer.from(CANARY).toString('hex'),
};

for (const [form, text] of Object.entries(FORMS))
  test(`finds a secret that is ${form}, and names its line`, async () => {
    expect(await scanOne(`one\ntwo\n <${text}> \nfour`)).toEqual({ kind: 'line', file: 'file', line: 3 });
    expect(await readdir(dir)).toEqual([]);
  });

for (const [form, text] of Object.entries(FORMS))
  for (const offset of [0, 1, 2])
    test(`finds a secret that is ${form} in a file embedded in base64, ${offset} bytes into a group`, async () => {
      const attachment = Buffer.from(`{"a":"${'x'.repeat(30 + offset)}${text}"}`).toString('base64');

      expect(await scanOne(`<script>\nd("a.json","${attachment}")`)).toEqual({ kind: 'line', file: 'file', line: 2 });
    });

test('what a secret is not in stays as it is, and is no hit', async () => {
  await write({ 'a.json': '{"a":1}', 'sub/.b.html': 'x'.repeat(10_000), 'sub/c': Buffer.alloc(1000), empty: '' });

  expect(await scanReports(dir, mask)).toEqual([]);
  expect(await readdir(dir, { recursive: true })).toHaveLength(5);
});

test('looks into hidden files and folders inside folders', async () => {
  await write({ '.hidden': CANARY, 'a/.b/c/d.txt': `\n${CANARY}`, 'a/clean': '' });

  expect(await scanReports(dir, mask)).toEqual([
    { kind: 'line', file: '.hidden', line: 1 },
    { kind: 'line', file: join('a', '.b', 'c', 'd.txt'), line: 2 },
  ]);
  expect(await readdir(join(dir, 'a'))).toEqual(['.b', 'clean']);
});

test('finds a secret between bytes that are no text, without a line', async () => {
  const bytes = Buffer.concat([Buffer.from([0, 0xff, 0xfe, 0xc3]), Buffer.from(CANARY), Buffer.from([0xe2, 0x82])]);

  expect(await scanOne(bytes)).toEqual({ kind: 'binary', file: 'file' });
});

test('finds a secret that lies across the border of two chunks, wherever it is cut', async () => {
  const bytes = Buffer.byteLength(CANARY);
  for (const before of [0, 1, 7, bytes - 1, bytes])
    expect(await scanOne(`\n${'x'.repeat(CHUNK - 1 - before)}${CANARY}`)).toEqual({
      kind: 'line',
      file: 'file',
      line: 2,
    });
});

test('finds an escaped secret inside one run of base64 that is longer than a chunk', async () => {
  const inner = `${'x'.repeat(2 * CHUNK)}${escaped.replaceAll('/', String.raw`\/`)}${'x'.repeat(CHUNK)}`;

  expect(await scanOne(`\n\n d("${Buffer.from(inner).toString('base64')}")`)).toMatchObject({ kind: 'line', line: 3 });
});

test('counts lines over many chunks', async () => {
  const lines = 'a line of some length\n'.repeat(400_000);

  expect(await scanOne(`${lines}${CANARY}`)).toEqual({ kind: 'line', file: 'file', line: 400_001 });
});

test('no form of a secret is longer than what is looked at twice, encoded in base64 besides', () => {
  expect(OVERLAP).toBeGreaterThanOrEqual(Math.ceil((LONGEST_SPELLED * 4) / 3));
});

test('finds a secret in names of files and folders, and does not repeat it', async () => {
  const secret = new Secret('canary7f3a9c');
  await write({ 'canary7f3a9c.txt': '', 'sub/x-canary7f3a9c/inner.txt': '', 'sub/other': '' });

  const hits = await scanReports(dir, createRedactor([secret]).text);

  expect(hits).toEqual([
    { kind: 'name', file: '[redacted].txt' },
    { kind: 'name', file: join('sub', 'x-[redacted]') },
  ]);
  expect(await readdir(dir, { recursive: true })).toEqual(['sub', join('sub', 'other')]);
});

test('follows no symbolic link, and looks at where it points to', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'sailpoint-conformance-outside-'));
  await writeFile(join(outside, 'kept.txt'), CANARY);
  await symlink(outside, join(dir, 'link'));
  await symlink(`/nowhere/${CANARY}`, join(dir, 'telling'));

  expect(await scanReports(dir, mask)).toEqual([{ kind: 'name', file: 'telling' }]);
  expect(await readdir(outside)).toEqual(['kept.txt']);
  await rm(outside, { recursive: true });
});

test('a folder that is not there is an error', async () => {
  await expect(scanReports(join(dir, 'none'), mask)).rejects.toThrow(HarnessError);
  await expect(scanReports(join(dir, 'none'), mask)).rejects.toThrow(/cannot scan .*none for secrets \(ENOENT\)/u);
});

test('a file that cannot be read is an error, after all others were seen to', async () => {
  await write({ gone: '', z: CANARY });
  // It vanishes between being listed and being read: whoever may do anything can read whatever is there.
  const reach = async (text: string): Promise<void> => (text === 'gone' ? unlink(join(dir, 'gone')) : undefined);
  const pending: Promise<void>[] = [];

  const scan = scanReports(dir, (text) => {
    pending.push(reach(text));
    return mask(text);
  });

  await expect(scan).rejects.toThrow(/cannot scan .*gone for secrets \(ENOENT\); removed for a secret: z$/u);
  await Promise.all(pending);
  expect(await readdir(dir)).toEqual([]);
});

test('a file without the right to read it is an error', async () => {
  test.skip(process.getuid?.() === 0, 'this user may read everything');
  await write({ locked: 'x' });
  await chmod(join(dir, 'locked'), 0);

  await expect(scanReports(dir, mask)).rejects.toThrow(/locked for secrets \(EACCES\)/u);
});
