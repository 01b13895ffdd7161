import { expect, test } from '@playwright/test';

import { nearestNames } from './nearest-names.ts';

const KNOWN = ['operation-removed', 'operation-added', 'request-body-removed', 'x'];

for (const [name, expected] of [
  ['operation-remove', ['operation-removed', 'operation-added']],
  ['Operation-Aded', ['operation-added', 'operation-removed']],
  ['zzzz', []],
  ['', []],
] as const)
  test(`near ${JSON.stringify(name)}: ${expected.join(', ')}`, () => {
    expect(nearestNames(name, KNOWN, 2)).toEqual(expected);
  });
