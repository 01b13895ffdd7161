import { format, inspect } from 'node:util';

import { expect, test } from '@playwright/test';

import { Secret } from './secret.ts';

const TEXT = 'hunter2';

for (const [way, printed] of [
  ['String', String(new Secret(TEXT))],
  // oxlint-disable-next-line typescript/restrict-template-expressions -- the very mistake that must not print it
  ['a template', `Bearer ${new Secret(TEXT)}`],
  ['joining', [new Secret(TEXT)].join(',')],
  ['JSON', JSON.stringify({ secret: new Secret(TEXT) })],
  ['inspecting', inspect({ secret: new Secret(TEXT) }, { showHidden: true, depth: null })],
  ['formatting', format('%s %o %O %j', new Secret(TEXT), new Secret(TEXT), new Secret(TEXT), new Secret(TEXT))],
  ['listing its members', JSON.stringify(Object.entries(new Secret(TEXT)))],
  ['an error message', new Error(`bad: ${String(new Secret(TEXT))}`).message],
] as const)
  test(`${way} does not show the text of a secret`, () => {
    expect(printed).not.toContain(TEXT);
  });

test('shows that there was something', () => {
  expect(String(new Secret(TEXT))).toBe('[redacted]');
  expect(JSON.stringify(new Secret(TEXT))).toBe('"[redacted]"');
  expect(inspect(new Secret(TEXT))).toBe('[redacted]');
});

test('gives its text to who asks for it', () => {
  expect(new Secret(TEXT).reveal()).toBe(TEXT);
});
