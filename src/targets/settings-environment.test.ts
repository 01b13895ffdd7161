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
