import { expect, test } from '@playwright/test';

import { SeededIds } from './seeded-ids.ts';

test('gives UUIDs of version 4 that do not repeat', () => {
  const ids = new SeededIds(0);

  const drawn = Array.from({ length: 10_000 }, () => ids.uuid());

  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u.test(id))).toEqual(
    [],
  );
});

test('gives different ids for close and for large seeds', () => {
  const firsts = [0, 1, 2, 2 ** 32, 2 ** 33, 2 ** 40 + 1, -1].map((seed) => new SeededIds(seed).hex());

  expect(new Set(firsts).size).toBe(firsts.length);
});
