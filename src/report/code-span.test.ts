import { expect, test } from '@playwright/test';

import { codeSpan } from './code-span.ts';

for (const [text, span] of [
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['`a``', '``` `a`` ```'],
  ['', '`  `'],
  ['a\nb', '`a\\nb`'],
  ['a|b', '`a|b`'],
] as const)
  test(`writes ${JSON.stringify(text)} as ${span}`, () => {
    expect(codeSpan(text)).toBe(span);
  });

test('escapes a pipe in a table', () => {
  expect(codeSpan('a|b', 'cell')).toBe(String.raw`\`a\|b\``.replaceAll('\\`', '`'));
});
