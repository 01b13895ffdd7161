import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { isJsonArray, isJsonObject, jsonEqual, jsonTypeOf, member, parseJson } from './json.ts';

test('reads whatever JSON holds, and loses nothing of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);

      expect(JSON.stringify(parseJson(text))).toBe(text);
    }),
  );
});

test('throws a SyntaxError on text that is no JSON', () => {
  expect(() => parseJson('{"a": }')).toThrow(SyntaxError);
});

test('tells objects from arrays and from null', () => {
  expect(isJsonObject({})).toBe(true);
  expect(isJsonObject([])).toBe(false);
  expect(isJsonObject(null)).toBe(false);
  expect(isJsonArray([])).toBe(true);
  expect(isJsonArray({ length: 0 })).toBe(false);
});

test('finds own members only, and of objects only', () => {
  expect(member({ a: null }, 'a')).toBeNull();
  expect(member({}, 'toString')).toBeUndefined();
  expect(member(['a'], '0')).toBeUndefined();
  expect(member(undefined, 'a')).toBeUndefined();
});

test('a value equals its copy with the members in another order', () => {
  expect(jsonEqual({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      jsonEqual(parseJson(JSON.stringify(value)), parseJson(JSON.stringify(value))),
    ),
  );
});

for (const [left, right] of [
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 1]],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ toString: 1 }, {}],
  [{}, []],
  [null, {}],
  [0, false],
  ['1', 1],
] as const)
  test(`${JSON.stringify(left)} does not equal ${JSON.stringify(right)}`, () => {
    expect(jsonEqual(left, right)).toBe(false);
    expect(jsonEqual(right, left)).toBe(false);
  });

for (const [value, type] of [
  [null, 'null'],
  [true, 'boolean'],
  ['', 'string'],
  [1, 'integer'],
  [1.5, 'number'],
  [[], 'array'],
  [{}, 'object'],
] as const)
  test(`${JSON.stringify(value)} is of type ${type}`, () => {
    expect(jsonTypeOf(value)).toBe(type);
  });
