import { expect, test } from '@playwright/test';

import { observationsIn, shownPlaces } from './shown-places.ts';

const observed = (...messages: readonly string[]): Parameters<typeof shownPlaces>[0] =>
  messages.map((message) => ({ message }));

test('a place is what a message about one begins with', () => {
  expect(
    shownPlaces(
      observed(
        '/a/b: expected string, got 1',
        '/attributes/Profile Name: sent "a", came back "b: c"',
        '/a~1b/0: got 2',
      ),
    ),
  ).toEqual(['/a/b', '/attributes/Profile Name', '/a~1b/0']);
});

test('what is about the whole answer, or about no value of it, shows nothing', () => {
  const messages = ['(root): expected array, got {}', 'the body is empty', '/a is not documented', '/~: bad'];

  expect(shownPlaces(observed(...messages))).toEqual([]);
});

test('only checks that judged saw something', () => {
  const observation = { severity: 'drift', layer: null, pointer: null, message: 'm', defect: null } as const;

  expect(
    observationsIn([
      { judgement: { kind: 'nothing-to-judge' } },
      { judgement: { kind: 'judged', observations: [observation] } },
      { judgement: { kind: 'not-verified', reason: 'r' } },
    ]),
  ).toEqual([observation]);
});
