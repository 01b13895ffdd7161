import { expect, test } from '@playwright/test';

import { sayNeverSucceeded } from './never-succeeded.ts';
import { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from './testing/shop.ts';

const whole = shopContract();
const contract = { ...whole, operations: whole.operations.filter(({ id }) => id === 'getOrder') };

function sheet(status: number): FactSheet {
  const observer = observerOf(contract);
  observer.see(answered(order(), { status }));
  return observer.take() ?? NO_FACTS;
}

test('operations that these facts hold no successful answer of are named', () => {
  const other = { ...contract, api: 'other' };
  const told = 'these facts hold no successful answer of GET /orders/{id}';

  expect(sayNeverSucceeded(sheet(200), [contract])).toBeUndefined();
  expect(sayNeverSucceeded(sheet(200), [contract, other])).toBe(told);
  expect(sayNeverSucceeded(sheet(404), [contract])).toBe(told);
});
