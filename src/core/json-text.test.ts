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

test('sees repeated names however they are parted from their values, and beside strings that look like a member', () => {
  expect(duplicatesIn('{"a" :1,"a"\t\r\n:2}')).toEqual(['a']);
  expect(duplicatesIn(String.raw`{"a":"\":","a":1}`)).toEqual(['a']);
  expect(duplicatesIn(String.raw`{"a":["\" :",":"],"b":"10:30"}`)).toEqual([]);
  expect(duplicatesIn('{"__proto__":1,"__proto__":{"a":2}}')).toEqual(['__proto__']);
});

const named = fc.constantFrom('a', 'b', '"', '":', ':', '__proto__', String.raw`\"`, ' :');
const blank = fc.constantFrom('', ' ', '\n', '\t\r ');

test('repeated names are those that were written twice into one object, whatever else stands around them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(named, named, blank), { maxLength: 5 }), fc.boolean(), (members, isNested) => {
      const inner = members.map(([name, value, gap]) => `${JSON.stringify(name)}${gap}:${gap}${JSON.stringify(value)}`);
      const object = `{${inner.join(',')}}`;
      const names = members.map(([name]) => name);
      const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));

      expect(new Set(duplicatesIn(isNested ? `{"x":[${object}]}` : object))).toEqual(twice);
    }),
    { seed: 6, numRuns: 500 },
  );
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
