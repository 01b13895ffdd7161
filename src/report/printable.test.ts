import { expect, test } from '@playwright/test';

import { printable } from './printable.ts';

test('leaves ordinary text, of any script', () => {
  expect(printable('/name must be “é” – 名前 🙂')).toBe('/name must be “é” – 名前 🙂');
});

test('escapes what would steer a terminal or break the line', () => {
  expect(printable('a\u001B[31mred\nCONFORMANT\u202Etxt\u2028b')).toBe(
    String.raw`a\u001b[31mred\nCONFORMANT\u202etxt\u2028b`,
  );
});

test('escapes what XML cannot carry: noncharacters and unpaired surrogates', () => {
  expect(printable('a\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}b\uFFFD')).toBe(
    String.raw`a\ufffe\uffff\ud83f\udffe\udbff\udfffb` + '\uFFFD',
  );
  expect(printable('\uD83D!\uDE42\uD83D\uDE42\uD83D')).toBe(String.raw`\ud83d!\ude42🙂\ud83d`);
});
