import { expect, test } from '@playwright/test';

import { ConfigError } from '../../core/index.ts';
import { locate } from './locate.ts';

const NAMES = [
  "it's",
  'say "so"',
  'a]b',
  '/paths/{id}',
  'a~b',
  String.raw`back\slash`,
  'line\nbreak',
  '\u0001',
  'ü',
  '',
];
const DOCUMENT = {
  named: Object.fromEntries(NAMES.map((name, index) => [name, index])),
  list: [{ v: 0 }, { v: 1 }, { v: 2 }],
};

for (const [index, name] of NAMES.entries())
  test(`finds the member ${JSON.stringify(name)} by its name`, () => {
    expect(locate(DOCUMENT, `$.named[${JSON.stringify(name)}]`)).toMatchObject([{ value: index }]);
  });

test('finds members whose names have quotes, by either sort of quotes', () => {
  expect(locate(DOCUMENT, String.raw`$.named['it\'s']`)).toEqual([{ pointer: "/named/it's", value: 0 }]);
  expect(locate(DOCUMENT, `$.named['/paths/{id}']`)).toEqual([{ pointer: '/named/~1paths~1{id}', value: 3 }]);
});

test('finds all members by the wildcard', () => {
  expect(locate(DOCUMENT, '$.named.*').map(({ value }) => value)).toEqual(NAMES.map((_, index) => index));
});

test('finds by filter, and each node once', () => {
  expect(locate(DOCUMENT, '$.list[?@.v > 0]').map(({ pointer }) => pointer)).toEqual(['/list/1', '/list/2']);
  expect(locate(DOCUMENT, '$.list[0,0]').map(({ pointer }) => pointer)).toEqual(['/list/0']);
});

test('finds nothing where nothing stands', () => {
  expect(locate(DOCUMENT, '$.named.missing.too')).toEqual([]);
  expect(locate(DOCUMENT, '$.list[7]')).toEqual([]);
});

for (const target of ['$.named[', 'named', '$.list[?@ =]', '/named', ''])
  test(`${JSON.stringify(target)} is no JSONPath, which is said with the expression`, () => {
    expect(() => locate(DOCUMENT, target)).toThrow(ConfigError);
    expect(() => locate(DOCUMENT, target)).toThrow(`the overlay target ${target} is no JSONPath expression`);
  });
