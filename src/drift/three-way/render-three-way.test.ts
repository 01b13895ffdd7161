import { expect, test } from '@playwright/test';

import { renderThreeWay, type ThreeWay } from './render-three-way.ts';

const AT = { operation: 'PATCH /x/{id}', place: 'response 200 application/json a' };
const OTHER = { ...AT, place: 'response 200 application/json b\nmore' };

const RESULT: ThreeWay = {
  api: 'nerm',
  source: 'newest.json',
  corrections: [
    { ids: ['a-known'], verdict: 'caught-up', level: 'document', places: [{ ...AT, outcome: 'caught-up' }] },
    {
      ids: ['b-out', 'b-in'],
      verdict: 'disagrees',
      level: 'document',
      places: [
        { ...AT, outcome: 'needed' },
        { ...OTHER, outcome: 'disagrees' },
      ],
    },
    {
      ids: ['c'],
      verdict: 'caught-up-in-part',
      level: 'document',
      places: [
        { ...AT, outcome: 'caught-up' },
        { ...OTHER, outcome: 'needed' },
      ],
    },
    { ids: ['d'], verdict: 'needed', level: 'document', places: [{ ...AT, outcome: 'needed' }] },
    { ids: ['e'], verdict: 'not-told', level: 'document', places: [] },
  ],
  places: [
    { ...AT, verdict: 'returned-in-neither', level: 'warning', evidence: '7 of 7 objects' },
    { ...OTHER, verdict: 'new-not-returned', level: 'warning', evidence: null },
    { ...OTHER, verdict: 'returned-in-neither', level: 'warning', evidence: null },
  ],
};

test('a line for each verdict, with the places that it is about', () => {
  expect(renderThreeWay(RESULT, false).split('\n')).toEqual([
    'nerm and newest.json',
    '  the document caught up: drop correction a-known',
    '    PATCH /x/{id} response 200 application/json a',
    '  the document disagrees now with correction b-out, b-in',
    '    PATCH /x/{id} response 200 application/json b more',
    '  the document caught up in part with correction c',
    '    PATCH /x/{id} response 200 application/json a',
    '  returned, in neither',
    '    PATCH /x/{id} response 200 application/json a (7 of 7 objects)',
    '    PATCH /x/{id} response 200 application/json b more',
    '  the newest document has it, not returned so far',
    '    PATCH /x/{id} response 200 application/json b more',
    '  2 corrections as needed as before, or not told by this document (--all)',
  ]);
});

test('what is as before is listed where it is asked for', () => {
  const text = renderThreeWay(RESULT, true);

  expect(text).toContain('  still needed: correction d\n');
  expect(text).toContain('  cannot be told by this document: correction e\n');
  expect(text).not.toContain('--all');
});

test('nothing to say is said', () => {
  expect(renderThreeWay({ ...RESULT, corrections: [], places: [] }, false)).toBe(
    'nerm and newest.json\n  nothing to say',
  );
});
