import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { guarded } from './guard.ts';
import { valuesOf } from './testing/laws.ts';

test('leaves the values that pass, and nothing where none does', () => {
  const digits = fc.nat({ max: 9 });

  const passing = guarded(digits, (digit) => digit > 7);

  expect(passing && new Set(valuesOf(passing, 50))).toEqual(new Set([8, 9]));
  expect(guarded(digits, (digit) => digit > 9)).toBeUndefined();
});
