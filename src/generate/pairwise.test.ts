import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { pairwise } from './pairwise.ts';

const factors = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
  .map((sizes) =>
    sizes.map((size, at) => ({ name: `f${at}`, levels: Array.from({ length: size }, (_, level) => level) })),
  );

test('every two levels of every two factors occur together, and every row has one level of each', () => {
  fc.assert(
    fc.property(factors, (given) => {
      const rows = pairwise(given).map((row) => new Map(row));
      for (const row of rows) expect([...row.keys()]).toEqual(given.map(({ name }) => name));
      for (const one of given)
        for (const other of given)
          if (one !== other)
            for (const left of one.levels)
              for (const right of other.levels)
                expect(rows.some((row) => row.get(one.name) === left && row.get(other.name) === right)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('takes far fewer rows than all combinations, and the same ones each time', () => {
  const seven = Array.from({ length: 7 }, (_, at) => ({ name: `f${at}`, levels: [0, 1, 2] }));

  const rows = pairwise(seven);

  expect(rows.length).toBeLessThan(25);
  expect(pairwise(seven)).toEqual(rows);
});
