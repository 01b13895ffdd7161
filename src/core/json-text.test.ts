import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { parseJson } from './json.ts';
import { readJsonText, type JsonText } from './json-text.ts';

function read(text: string): JsonText {
  return readJsonText(new TextEncoder().encode(text));
}

function duplicatesIn(text: string): readonly string[] {
  const result = read(text);
  if (result.kind !== 'json') throw new TypeError(`not read: ${text}`);
  return result.duplicateNames;
}

test('reads any JSON value and finds no duplicates in what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);

      expect(read(text)).toEqual({ kind: 'json', value: parseJson(text), duplicateNames: [] });
    }),
  );
});

test('tells nothing at all from an empty value', () => {
  expect(read('')).toEqual({ kind: 'empty' });
  expect(read('null')).toEqual({ kind: 'json', value: null, duplicateNames: [] });
  expect(read(' ')).toMatchObject({ kind: 'malformed' });
});

test('names members that occur twice, at any depth, and the last value counts', () => {
  expect(read('{"a":1,"a":2}')).toEqual({ kind: 'json', value: { a: 2 }, duplicateNames: ['a'] });
  expect(duplicatesIn('{"x":[{"y":{"b":1,"c":2,"b":3}}],"x":0}')).toEqual(['b', 'x']);
});

test('sees through escapes in names', () => {
  expect(duplicatesIn(String.raw`{"a":1,"\u0061":2}`)).toEqual(['a']);
  expect(duplicatesIn(String.raw`{"\"":1,"\"":2}`)).toEqual(['"']);
});

test('does not mix up the members of different objects', () => {
  expect(duplicatesIn('[{"a":1},{"a":2}]')).toEqual([]);
  expect(duplicatesIn('{"a":{"a":{"a":1}}}')).toEqual([]);
  expect(duplicatesIn('{"a":{"b":1},"c":{"b":1}}')).toEqual([]);
});

test('takes no text that looks like a member for one', () => {
  expect(duplicatesIn(String.raw`{"a":"{\"a\":1,\"a\":2}","b":["a","a"],"c":"\\"}`)).toEqual([]);
});

test('refuses a byte order mark and bytes that are not UTF-8, and says why', () => {
  expect(read('\uFEFF{}')).toMatchObject({ kind: 'malformed', problem: expect.stringContaining('byte order mark') });
  expect(readJsonText(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({
    kind: 'malformed',
    problem: expect.stringContaining('UTF-8'),
  });
});

for (const text of ["{'a':1}", '{"a":1,}', '[1] 2', 'NaN', '01', '"\t"', '<html></html>'])
  test(`${JSON.stringify(text)} is no JSON text`, () => {
    expect(read(text)).toMatchObject({ kind: 'malformed', problem: expect.stringContaining('is no JSON text') });
  });

for (const [what, value] of [
  ['one long text', 'x'.repeat(20_000_000)],
  ['a long text of escapes', String.raw`"\ `.repeat(2_000_000)],
  ['many members', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`name${index}`, index]))],
] as const)
  test(`reads megabytes of ${what}`, () => {
    test.setTimeout(10_000);

    const result = read(JSON.stringify({ value }));

    expect(result.kind).toBe('json');
  });
