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

test('an alias that leads back to what holds it is named with its place', () => {
  const problem = problemOf(() => parseObject('api.yaml', 'schemas:\n  a/b: &x\n    items: [1, *x]\n'));

  expect(problem.code).toBe('document-malformed');
  expect(problem.message).toBe('api.yaml is circular: /schemas/a~1b/items/1 is an alias of what holds it');
});

test('an alias that is used twice is no circle', () => {
  expect(parseObject('api.yaml', 'a: &x {b: 1}\nc: [*x, *x]\n')).toEqual({ a: { b: 1 }, c: [{ b: 1 }, { b: 1 }] });
});

for (const [what, text] of [
  ['JSON', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['a JSON list', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['YAML', `x: ${'[a: '.repeat(10_000)}1${']'.repeat(10_000)}`],
] as const)
  test(`${what} without end is nested too deep`, () => {
    const problem = problemOf(() => parseObject('api', text));

    expect(problem.code).toBe('document-malformed');
    expect(problem.message).toBe('api is nested deeper than 500 levels');
  });

test('aliases that stand for more than memory holds are counted as often as they are used', () => {
  const lines = Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [1]'
      : `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );

  const problem = problemOf(() => parseObject('api.yaml', lines.join('\n')));

  expect(problem.code).toBe('document-malformed');
  expect(problem.message).toContain('api.yaml holds more than 5000000 values');
});

test('the hint fits what the file should be, and how its path was given', () => {
  expect(problemOf(() => parseObject('overlay.yaml', '- 1', 'an overlay')).hint).toBe('Give an overlay.');
  expect(problemOf(() => readSource('no-such.yaml')).hint).toContain('relative');
  expect(problemOf(() => readSource('/no/such.yaml')).hint).not.toContain('relative');
});
