import { expect, test } from '@playwright/test';

import { jsonPointer } from '../core/index.ts';
import { positionsIn } from './positions-in.ts';

const GET = jsonPointer('paths', '/a~b', 'get');
const SECOND = jsonPointer('paths', '/a~b', 'get', 'tags', 1);

const JSON_TEXT = '{\n  "openapi": "3.0.0",\n  "paths": {\n    "/a~b": {"get": {"tags": ["x", "y"]}}\n  }\n}\n';
const YAML_TEXT = "openapi: 3.0.0\npaths:\r\n  '/a~b':\n    get:\n      tags:\n        - x\n        - y\n";

for (const [title, text, get, second] of [
  ['JSON', JSON_TEXT, { line: 4, column: 15 }, { line: 4, column: 37 }],
  ['JSON with tabs', JSON_TEXT.replaceAll('  ', '\t'), { line: 4, column: 13 }, { line: 4, column: 35 }],
  ['YAML', YAML_TEXT, { line: 4, column: 5 }, { line: 7, column: 11 }],
] as const)
  test(`finds keys and items in ${title}`, () => {
    expect([...positionsIn(text, [GET, SECOND])]).toEqual([
      [GET, get],
      [SECOND, second],
    ]);
  });

test('keys that look like something else are names: numbers, escapes, __proto__', () => {
  const text = '{"200": {"__proto__": {"a\\"b": 1}}}';

  expect(positionsIn(text, [jsonPointer('200', '__proto__', 'a"b')])).toEqual(
    new Map([[jsonPointer('200', '__proto__', 'a"b'), { line: 1, column: 25 }]]),
  );
});

test('keys that are mappings or lists themselves do not move what follows', () => {
  const text = '? {a: b}\n: 1\n? [c, d]\n: 2\nx: {y: 1}\n';

  expect(positionsIn(text, [jsonPointer('x', 'y')])).toEqual(
    new Map([[jsonPointer('x', 'y'), { line: 5, column: 5 }]]),
  );
});

test('a place behind an alias is the one that uses it', () => {
  const text = 'a: &a\n  deep: 1\nb: *a\n';

  expect(positionsIn(text, [jsonPointer('b', 'deep')])).toEqual(
    new Map([[jsonPointer('b', 'deep'), { line: 3, column: 1 }]]),
  );
});

test('the document itself begins where its text does', () => {
  expect(positionsIn('# note\na: 1\n', [jsonPointer()])).toEqual(new Map([[jsonPointer(), { line: 2, column: 1 }]]));
});

for (const [title, text] of [
  ['has no such place', 'a: 1\n'],
  ['is neither JSON nor YAML', '{"paths": ['],
  ['is empty', ''],
] as const)
  test(`a text that ${title} has none`, () => {
    expect(positionsIn(text, [GET]).size).toBe(0);
  });
