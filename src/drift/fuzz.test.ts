import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { compareDocuments } from './index.ts';
import { BASE } from './testing/base/base-document.ts';
import { drawFrom } from './testing/draw.ts';
import { pointerOf, set, type Edit } from './testing/edit.ts';
import { compared } from './testing/judge-case.ts';
import { judgeEdit } from './testing/judge-edit.ts';
import { mustBeTold } from './testing/must-be-told.ts';
import { hasChanged, placesOf, randomEdit } from './testing/random-edit.ts';
import { recursiveDocument } from './testing/recursive-document.ts';

const SEED = 20_261_126;
const places = placesOf(BASE);
/** Without the bias to small numbers, which would be the same few places. */
const draws = fc.noBias(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }));

test('no random edit makes it crash, hang, or keep silent about what it has to read', () => {
  fc.assert(
    fc.property(draws, (numbers) => {
      const edit = randomEdit(BASE, places, drawFrom(numbers));
      const { outcome, what } = judgeEdit(BASE, edit);
      expect(['told', 'refused', 'rightly silent'], what).toContain(outcome);
      if (!hasChanged(BASE, edit)) expect(outcome, what).toBe('rightly silent');
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('several random edits at once make it neither crash nor hang', () => {
  fc.assert(
    fc.property(fc.array(draws, { minLength: 2, maxLength: 8 }), (lists) => {
      let edited = BASE;
      for (const numbers of lists) edited = randomEdit(edited, placesOf(edited), drawFrom(numbers)).document;
      const { outcome, what } = judgeEdit(BASE, { kind: 'replace', touched: [], document: edited });
      expect(['told', 'refused', 'rightly silent'], what).toContain(outcome);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('schemas that all lead to each other are compared once each', () => {
  const [before, after] = [compared(recursiveDocument(200, 'string')), compared(recursiveDocument(200, 'integer'))];

  const { roots } = compareDocuments(before, after);

  expect(roots).toHaveLength(1);
  expect(roots[0]).toMatchObject({ level: 'breaking', operations: 20 });
});

const SILENCES: readonly (readonly [title: string, edit: Edit, at: string, told: boolean])[] = [
  [
    'what an operation leads to',
    set('/components/schemas/DeskPart/type', 7),
    '/components/schemas/DeskPart/type',
    true,
  ],
  [
    'a keyword that was not there',
    set('/components/schemas/DeskPart/nullable', true),
    '/components/schemas/DeskPart/nullable',
    true,
  ],
  ['an extension of an operation', set('/paths/~1repairs/get/x-a', 1), '/paths/~1repairs/get/x-a', true],
  ['what nothing leads to', set('/components/schemas/Unused', {}), '/components/schemas/Unused', false],
  [
    'what stands beside a reference',
    set('/components/schemas/NewRepair/properties/owner/maxLength', 3),
    '/components/schemas/NewRepair/properties/owner/maxLength',
    false,
  ],
  ['a member that means nothing', set('/paths/~1repairs/get/colour', 'red'), '/paths/~1repairs/get/colour', false],
  [
    'what is so anyway',
    set('/components/schemas/DeskPart/nullable', false),
    '/components/schemas/DeskPart/nullable',
    false,
  ],
  [
    'a keyword about other values',
    set('/components/schemas/DeskPart/maxLength', 3),
    '/components/schemas/DeskPart/maxLength',
    false,
  ],
];
for (const [title, edit, at, told] of SILENCES)
  test(`${title} ${told ? 'has to be told' : 'may change without a word'}`, () => {
    const touched = [pointerOf(at)];

    expect(mustBeTold(BASE, { kind: 'replace', touched, document: edit(BASE) })).toBe(told ? at : undefined);
  });

test('schemas that hold each other in more ways than can be put together: what was not read is said, what changed is told', () => {
  const [before, after] = [
    compared(recursiveDocument(200, 'string', true)),
    compared(recursiveDocument(200, 'integer', true)),
  ];

  const { changes, unread } = compareDocuments(before, after);

  expect(unread).toEqual({ before: ['allOf'], after: ['allOf'] });
  expect(changes.some(({ rule, place }) => rule === 'response-type-changed' && place.endsWith('.value'))).toBe(true);
  expect(compareDocuments(before, compared(before.tree)).changes).toEqual([]);
});
