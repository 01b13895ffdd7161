import * as fc from 'fast-check';

/** What uids of attributes are made of, put together with underscores. */
const WORDS = [
  ...Array.from('abcdefghijklmnopqrstuvwxyz'),
  ...'text date attribute uid profile select multiple contributor name manager end start 1 2 10 2030'.split(' '),
];

/** Names that every object inherits, that look like numbers or paths, or that differ in what is easily folded. */
const ODD_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'UPPER_CASE',
  'Mixed_Case',
  'with blank',
  ' ',
  'with.dot',
  'with/slash',
  'with~tilde',
  'with-hyphen',
  '0',
  '42',
  '007',
  'été',
  'e\u0301te\u0301',
  'שם',
  '属性',
  '\u{1F600}',
];

/** Names as the keys of maps: mostly like the uids of attributes (lower-case letters, digits, underscores), now and then odd ones. */
export function mapName(): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    {
      weight: 20,
      arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join('_')),
    },
    { weight: 3, arbitrary: fc.constantFrom('text_attribute_uid', 'date_attribute_uid', 'attribute_1') },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_NAMES) },
  );
}
