import * as fc from 'fast-check';

import type { JsonObject, JsonValue } from '../../core/index.ts';
import { textArbitrary } from './text-sorts.ts';

/** Names that every object inherits, that look like numbers or paths, or that differ in what is easily folded. */
const ODD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'UPPER_CASE',
  'Mixed_Case',
  'with blank',
  'with.dot',
  'with/slash',
  '0',
  '42',
  '\u00E9t\u00E9',
  'e\u0301te',
  '\u05E9\u05DD',
  '\u{1F600}',
  'length',
];

/** More attributes than a form has a reason to have. */
const MANY = 200;

/** The letters of the uids that attributes have. */
const LETTERS = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz_'));

function nameArbitrary(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(LETTERS, { minLength: 1, maxLength: 12 }).map((letters) => letters.join('')) },
    { weight: 2, arbitrary: fc.constantFrom('text_attribute_uid', 'date_attribute_uid', 'attribute_1', 'a') },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_NAMES) },
  );
}

/** Texts as the values of attributes: free ones, and rarely very long ones. */
export function attributeText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 60, arbitrary: textArbitrary(0, 60) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1_000, max: 10_000 }).map((length) => 'long '.repeat(length).slice(0, length)),
    },
  );
}

/** Maps whose values `entries` gives, mostly small, now and then with very many names; names as uids of attributes have them, and odd ones. */
export function mapArbitrary(schema: JsonObject, entries: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  const fewest = typeof schema['minProperties'] === 'number' ? schema['minProperties'] : 0;
  const most = typeof schema['maxProperties'] === 'number' ? schema['maxProperties'] : Infinity;
  const pairs = (minLength: number, maxLength: number): fc.Arbitrary<JsonValue> =>
    fc
      .uniqueArray(fc.tuple(nameArbitrary(), entries), {
        minLength,
        maxLength,
        selector: ([name]) => name,
        size: 'max',
      })
      // An own property whatever its name: assignment would lose `__proto__`.
      .map((members) => Object.fromEntries(members));
  const small = pairs(fewest, Math.max(fewest, Math.min(most, fewest + 5)));
  if (most < MANY) return small;
  return fc.oneof({ weight: 80, arbitrary: small }, { weight: 1, arbitrary: pairs(MANY / 2, MANY) });
}
