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
