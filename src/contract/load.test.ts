import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { ConfigError } from '../core/index.ts';
import { parseObject, readSource, requireOpenApi } from './load.ts';

function problemOf(act: () => unknown): ConfigError {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new TypeError('nothing was thrown');
}

test('reads a file with the hash of its bytes', () => {
  const path = test.info().outputPath('api.yaml');
  writeFileSync(path, 'größe: 1\n');

  const source = readSource(path);

  expect(source).toEqual({
    source: path,
    text: 'größe: 1\n',
    sha256: createHash('sha256').update(Buffer.from('größe: 1\n')).digest('hex'),
  });
});

test('says which file cannot be read, and why', () => {
  const path = test.info().outputPath('missing.yaml');

  const problem = problemOf(() => readSource(path));

  expect(problem.code).toBe('document-unreadable');
  expect(problem.message).toBe(`cannot read ${path}: ENOENT`);
});

for (const [what, text] of [
  ['JSON', '{"a": {"b": [1, null]}}'],
  ['YAML', 'a:\n  b: [1, null]\n'],
  ['a YAML flow mapping, which begins like JSON', '{a: {b: [1, null]}}'],
  ['JSON behind a byte order mark', '\uFEFF{"a": {"b": [1, null]}}'],
] as const)
  test(`reads ${what}`, () => {
    expect(parseObject('api', text)).toEqual({ a: { b: [1, null] } });
  });

test('reads YAML as JSON would have it: statuses are names, dates and words are texts', () => {
  expect(parseObject('api', '200: 2020-01-01\nsure: yes\nnone: null\n')).toEqual({
    '200': '2020-01-01',
    sure: 'yes',
    none: null,
  });
});

test('names file and line of what is neither JSON nor YAML', () => {
  const yaml = problemOf(() => parseObject('bad.yaml', 'a: 1\nb: [1,\nc: }\n'));
  const json = problemOf(() => parseObject('bad.json', '{\n  "a": 1,\n  "b" 2\n}'));

  expect(yaml.code).toBe('document-malformed');
  expect(yaml.message).toMatch(/^bad\.yaml is neither JSON nor YAML: .*\(3:\d+\)$/u);
  expect(json.message).toMatch(/^bad\.json is neither JSON nor YAML: .*\(3:\d+\)$/u);
});

test('refuses a name that is given twice in YAML', () => {
  expect(problemOf(() => parseObject('api.yaml', 'a: 1\na: 2')).message).toMatch(/duplicated mapping key .*\(2:1\)/u);
});

for (const [what, text] of [
  ['a list at the top', '- 1'],
  ['a JSON list at the top', '[{"openapi": "3.0.0"}]'],
  ['mere text', 'hello'],
] as const)
  test(`${what} is no object`, () => {
    const problem = problemOf(() => parseObject('api.yaml', text));

    expect(problem.code).toBe('document-malformed');
    expect(problem.message).toBe('api.yaml is no JSON or YAML object');
  });

test('an empty file is no document', () => {
  expect(problemOf(() => parseObject('api.yaml', '')).message).toMatch(/^api\.yaml is neither JSON nor YAML: /u);
});

test('takes OpenAPI 3.0 in all its patches', () => {
  for (const openapi of ['3.0.0', '3.0.4']) {
    const document = { openapi, paths: {} };

    expect(requireOpenApi('api', document)).toBe(document);
  }
});

for (const [document, what] of [
  [{ swagger: '2.0', paths: {} }, 'it is Swagger "2.0"'],
  [{ openapi: '3.1.0', paths: {} }, 'it says openapi "3.1.0"'],
  [{ openapi: 3.1, paths: {} }, 'it says openapi 3.1'],
  [{ openapi: '3.0', paths: {} }, 'it says openapi "3.0"'],
  [{ openapi: '3.0.0' }, '`paths` is missing'],
  [{ openapi: '3.0.0', paths: [] }, '`paths` is missing'],
  [{ paths: {} }, 'the member `openapi` is missing'],
] as const)
  test(`says what ${JSON.stringify(document)} is instead of OpenAPI 3.0`, () => {
    const problem = problemOf(() => requireOpenApi('api.yaml', document));

    expect(problem.code).toBe('document-malformed');
    expect(problem.message).toBe(`api.yaml is no OpenAPI 3.0 document: ${what}`);
    expect(problem.hint).toContain('3.0');
  });
