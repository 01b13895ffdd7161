import { expect, test } from '@playwright/test';

import { coreOperations } from '../../checks/testing/judged.ts';
import { SERIES } from './registry.ts';

function texts(seed: number, indices: readonly number[]): readonly string[] {
  return coreOperations().flatMap((operation) =>
    SERIES.flatMap((series) => indices.map((index) => JSON.stringify(series.draw(operation, seed, index)?.testCase))),
  );
}

const FORWARD = Array.from({ length: 60 }, (_, index) => index);

test('the same seed and contract give the same cases byte for byte, in whatever order they are drawn', () => {
  const forward = texts(5, FORWARD);
  const backward = texts(5, FORWARD.toReversed());

  expect(forward.toSorted()).toEqual(backward.toSorted());
  expect(forward.join('\n')).toBe(texts(5, FORWARD).join('\n'));
});

test('another seed gives other cases', () => {
  const [one, other] = [new Set(texts(5, FORWARD)), texts(6, FORWARD)];

  expect(other.filter((text) => one.has(text)).length).toBeLessThan(other.length / 4);
});

test('a case that was drawn can be made smaller, with its label and its mutation kept', () => {
  for (const operation of coreOperations())
    for (const series of SERIES) {
      const drawn = series.draw(operation, 5, 3);
      const smaller = [...(drawn?.smaller() ?? [])].slice(0, 10);
      expect(smaller.length).toBeGreaterThan(0);
      for (const { testCase } of smaller) {
        expect(testCase.intent.kind).toBe(drawn?.testCase.intent.kind);
        if (testCase.intent.kind === 'refuse-data' && drawn?.testCase.intent.kind === 'refuse-data')
          expect(testCase.intent.mutation.id).toBe(drawn.testCase.intent.mutation.id);
      }
    }
});
