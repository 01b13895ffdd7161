import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { jsonTypeOf, parseJson, type JsonValue } from '../../core/index.ts';
import { smallerValues } from './smaller-values.ts';

/** Makes `value` as small as it gets while `fails` holds. */
function shrink(value: JsonValue, fails: (value: JsonValue) => boolean): JsonValue {
  for (const smaller of smallerValues(value)) if (fails(smaller)) return shrink(smaller, fails);
  return value;
}

/** The smallest values of each sort. */
const SMALLEST = ['""', '0', '[]', '{}', 'true', 'false', 'null'];

test('ends at the smallest value of its sort, whatever it began with', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), (text) => {
      const value = parseJson(text);
      const smallest = shrink(
        value,
        (smaller) => jsonTypeOf(smaller) === jsonTypeOf(value) || jsonTypeOf(smaller) === 'integer',
      );
      expect(SMALLEST).toContain(JSON.stringify(smallest));
    }),
    { numRuns: 100 },
  );
});

const SHRUNK: readonly (readonly [
  what: string,
  from: JsonValue,
  fails: (value: JsonValue) => boolean,
  to: JsonValue,
])[] = [
  [
    'a text to the character that matters',
    'some long text with an @ in it',
    (value) => JSON.stringify(value).includes('@'),
    '@',
  ],
  ['a number to its limit', 977, (value) => Number(value) >= 12, 12],
  [
    'a list to the number of items that matters',
    ['a', 'bb', 'ccc', 'd'],
    (value) => Array.isArray(value) && value.length > 2,
    ['', '', ''],
  ],
  [
    'a map to the entry that matters',
    { a: 'x', b: 'yy', c: 'z' },
    (value) => JSON.stringify(value).includes('"b"'),
    { b: '' },
  ],
];

for (const [what, from, fails, to] of SHRUNK)
  test(`makes ${what}`, () => {
    expect(shrink(from, fails)).toEqual(to);
  });
