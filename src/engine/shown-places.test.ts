import { expect, test } from '@playwright/test';

import type { Observation } from '../core/index.ts';
import { shownPlaces } from './shown-places.ts';

const judgementOf = (...messages: readonly string[]): Parameters<typeof shownPlaces>[0][number] => ({
  judgement: {
    kind: 'judged',
    observations: messages.map((message): Observation => ({
      severity: 'violation',
      layer: null,
      pointer: null,
      message,
      defect: null,
    })),
  },
});

test('a place is what a message about one begins with', () => {
  expect(
    shownPlaces([
      judgementOf('/a/b: expected string, got 1', '/attributes/Profile Name: sent "a", came back "b: c"'),
      { judgement: { kind: 'nothing-to-judge' } },
      judgementOf('/a~1b/0: expected string'),
    ]),
  ).toEqual(['/a/b', '/attributes/Profile Name', '/a~1b/0']);
});

test('what is about the whole answer, or about no value of it, shows nothing', () => {
  expect(
    shownPlaces([
      judgementOf('(root): expected array, got {}', 'the body is empty', '/a is not documented', '/~: bad'),
    ]),
  ).toEqual([]);
});
