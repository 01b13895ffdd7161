import { expect, test } from '@playwright/test';

import { pool } from './pool.ts';

test('gives back results in the order of the items, however they end', async () => {
  const results = await pool([3, 1, 2], 3, async (item) => {
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    return item * 10;
  });

  expect(results).toEqual([30, 10, 20]);
});

test('never has more than the given number under way', async () => {
  let underWay = 0;
  let most = 0;
  await pool(Array.from({ length: 20 }), 4, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
  });

  expect(most).toBe(4);
});

test('makes nothing of nothing', async () => {
  expect(await pool([], 4, () => Promise.resolve(1))).toEqual([]);
});
