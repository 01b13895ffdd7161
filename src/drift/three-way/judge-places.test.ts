import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import type { Change } from '../change.ts';
import { sampleChange } from '../render/testing/sample.ts';
import { judgePlaces, type LiveFact } from './judge-places.ts';

const AT = jsonPointer('components', 'schemas', 'A', 'properties', 'b');
const PLACE = 'response 200 application/json a.b';

function change(given: Partial<Change>): Change {
  return sampleChange({
    direction: 'response',
    operation: 'GET /a/{uid}',
    place: PLACE,
    effect: 'narrows',
    pointerBefore: null,
    pointerAfter: AT,
    ...given,
  });
}

function fact(kind: 'returned' | 'never-returned', place: string = PLACE): LiveFact {
  return { operation: 'GET /a/{id}', place, kind, level: 'warning', evidence: '20 of 20 objects' };
}

/** Null where it is not allowed, for one. */
const OTHERWISE: LiveFact = { ...fact('returned'), kind: 'otherwise', direction: 'response', effect: 'widens' };
const REFUSED: LiveFact = {
  ...fact('returned', 'request application/json a.b'),
  kind: 'otherwise',
  direction: 'request',
  effect: 'narrows',
};
const STATUS = change({ place: 'response 409', effect: 'widens' });
const ENUM = change({ effect: 'widens', pointerBefore: AT });

for (const [title, changes, facts, expected] of [
  ['what comes and is in the newest document', [change({})], [fact('returned')], ['returned-and-new']],
  ['a status that comes and is in it', [STATUS], [fact('returned', 'response 409')], ['returned-and-new']],
  ['a value that comes and that it allows', [ENUM], [fact('returned')], ['returned-and-new']],
  ['what comes and is in no document', [], [fact('returned')], ['returned-in-neither']],
  [
    'what comes, while the newest document only has something else',
    [change({ place: `${PLACE}.c` })],
    [fact('returned')],
    ['returned-in-neither', 'new-not-returned'],
  ],
  [
    'what comes where the newest document only changed requests',
    [change({ direction: 'request' })],
    [fact('returned')],
    ['returned-in-neither'],
  ],
  ['what comes otherwise than all documents say', [], [OTHERWISE], ['otherwise-in-neither']],
  ['what comes otherwise, as the newest document allows', [ENUM], [OTHERWISE], ['otherwise-and-allowed']],
  [
    'what comes otherwise, while the newest document moved the other way',
    [change({ pointerBefore: AT })],
    [OTHERWISE],
    ['otherwise-in-neither'],
  ],
  [
    'what is refused, and the newest document forbids',
    [change({ direction: 'request', place: 'request application/json a.b', pointerBefore: AT })],
    [REFUSED],
    ['otherwise-and-allowed'],
  ],
  ['what never comes and both have', [], [fact('never-returned')], ['never-returned']],
  [
    'what never comes and was taken out',
    [change({ pointerBefore: AT, pointerAfter: null })],
    [fact('never-returned')],
    ['never-returned-and-gone'],
  ],
  ['what is new in the newest document and does not come', [change({})], [], ['new-not-returned']],
  ['a new status that does not come', [STATUS], [], []],
] as const)
  test(title, () => {
    expect(judgePlaces(changes, facts, ['GET /a/{id}']).map(({ verdict }) => verdict)).toEqual(expected);
  });

test('of an operation that was not answered nothing is said', () => {
  expect(judgePlaces([change({})], [], ['GET /b'])).toEqual([]);
});

test('what is accepted is only told where the newest document says something about it', () => {
  const facts = (['returned', 'never-returned'] as const).map((kind) => ({ ...fact(kind), isAccepted: true }));

  expect(judgePlaces([], facts, ['GET /a/{id}'])).toEqual([]);
  expect(judgePlaces([change({})], facts.slice(0, 1), ['GET /a/{id}'])).toMatchObject([
    { verdict: 'returned-and-new' },
  ]);
});
