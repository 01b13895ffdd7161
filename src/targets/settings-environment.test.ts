import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ConfigError } from '../core/index.ts';
import { loadEnvironment } from './settings-environment.ts';

let directory = '';

test.beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'settings-'));
});

test.afterEach(() => {
  rmSync(directory, { recursive: true });
});

test('reads .env, leaves process.env alone and prints nothing', () => {
  writeFileSync(join(directory, '.env'), '# a comment\nSEED=7\nNERM_TOKEN="a # b"\n');
  const before = { ...process.env };
  const printed: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => printed.push(String(chunk)) > 0;

  const environment = loadEnvironment(directory);
  process.stdout.write = write;

  expect(environment).toEqual({ SEED: '7', NERM_TOKEN: 'a # b' });
  expect(process.env).toEqual(before);
  expect(printed).toEqual([]);
});

test('without .env there is nothing', () => {
  expect(loadEnvironment(directory)).toEqual({});
});

test('a .env that cannot be read is said', () => {
  mkdirSync(join(directory, '.env'));

  expect(() => loadEnvironment(directory)).toThrow(ConfigError);
});

function refusal(content: string | Buffer): ConfigError {
  writeFileSync(join(directory, '.env'), content);
  try {
    loadEnvironment(directory);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new TypeError('nothing was thrown');
}

test('a name in .env that is no setting is refused with its line and the nearest name', () => {
  const { code, message } = refusal('SEED=7\n\nNERM_BASEURL=x\nexport layer=published\nAWS_REGION=eu\n');

  expect(code).toBe('setting-invalid');
  expect(message.split('\n').slice(1)).toEqual([
    '  line 3: NERM_BASEURL is no setting; did you mean NERM_BASE_URL?',
    '  line 4: layer is no setting; did you mean LAYER?',
    '  line 5: AWS_REGION is no setting',
  ]);
});

test('a line of .env that is no assignment is refused with its number, and is not shown, as it may be a secret', () => {
  const { code, message } = refusal('# fine\nNERM_TOKEN="a\nb"\ncanary-secret\ncanary+secret==\ncanary-secret==\n');

  expect(code).toBe('setting-invalid');
  expect(message).toContain('line 4: is no assignment');
  expect(message).toContain('line 5: is no assignment');
  expect(message).toContain('line 6: the name (not shown) is no setting');
  expect(message).not.toContain('canary');
});

for (const [what, content] of [
  ['a NUL byte', 'SEED=7\0\n'],
  ['UTF-16, little-endian', Buffer.from('\uFEFFSEED=7\n', 'utf16le')],
  ['UTF-16, big-endian', Buffer.from('\uFEFFSEED=7\n', 'utf16le').swap16()],
] as const)
  test(`a .env with ${what} is no text`, () => {
    expect(refusal(content)).toMatchObject({
      code: 'setting-invalid',
      message: expect.stringContaining('is no text in UTF-8'),
    });
  });

for (const [what, content, read] of [
  ['a UTF-8 byte order mark', '\uFEFFSEED=7\n', { SEED: '7' }],
  ['CRLF', '# c\r\nSEED=7\r\n\r\nLAYER=published # why\r\n', { SEED: '7', LAYER: 'published' }],
  ['export, blanks and quotes', "export SEED = '7'\n  LAYER: published\n", { SEED: '7', LAYER: 'published' }],
  ['values over several lines', 'REPORTS_DIR="a\n\nnot a line"\nSEED=7', { REPORTS_DIR: 'a\n\nnot a line', SEED: '7' }],
  ['empty settings', 'SEED=\nLAYER=\n# end', { SEED: '', LAYER: '' }],
] as const)
  test(`reads a .env with ${what}`, () => {
    writeFileSync(join(directory, '.env'), content);

    expect(loadEnvironment(directory)).toEqual(read);
  });
