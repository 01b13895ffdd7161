import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import type { Change } from '../change.ts';
import { sampleChange, sampleComparison } from '../render/testing/sample.ts';
import { applyUsage } from './apply-usage.ts';
import type { Usage } from './usage.ts';

const USAGE: Usage = {
  schemaVersion: 1,
  operations: {
    'GET /a': {
      sends: { 'query sort': ['sorts the list'] },
      reads: { 'response 200 application/json items[].name': ['shows names', 'exports names'] },
      statuses: { '200': ['shows names'], '404': ['forgets what is gone'] },
    },
  },
};

const AT = jsonPointer('components', 'schemas', 'Item', 'properties', 'name');

function warned(given: Partial<Change>): Change {
  const change = sampleChange({
    level: 'warning',
    direction: 'response',
    operation: 'GET /a',
    pointerBefore: AT,
    message: 'm',
    ...given,
  });
  const [judged] = applyUsage(sampleComparison([change]), USAGE).changes;
  if (judged === undefined) throw new TypeError('the change is gone');
  return judged;
}

for (const place of [
  'response 200 application/json items[].name',
  'response 200 application/json items[]',
  'response 200 application/json items',
  'response 200 application/json',
  'response 200 application/json items[].name.first',
])
  test(`what is read is breaking, at ${place}`, () => {
    expect(warned({ place })).toMatchObject({
      level: 'breaking',
      usedBy: ['shows names', 'exports names'],
      message: 'm (warning, but it is used here)',
    });
  });

test('what is sent is breaking', () => {
  expect(warned({ direction: 'request', place: 'query sort' })).toMatchObject({
    level: 'breaking',
    usedBy: ['sorts the list'],
  });
});

for (const place of ['response 404', 'response 4XX'])
  test(`what happens to ${place} is breaking where somebody is prepared for it`, () => {
    expect(warned({ place })).toMatchObject({ level: 'breaking', usedBy: ['forgets what is gone'] });
  });

test('a new status that somebody is prepared for is compatible', () => {
  const judged = warned({ place: 'response 404', pointerBefore: null });

  expect([judged.level, judged.message]).toEqual([
    'compatible',
    'm (warning, but forgets what is gone is prepared for it)',
  ]);
});

for (const [direction, place, says] of [
  ['response', 'response 200 application/json items[].name_of', 'm (warning, but nobody here reads it)'],
  ['response', 'response 200 application/json __proto__', 'm (warning, but nobody here reads it)'],
  ['request', 'query sort_by', 'm (warning, but nobody here sends it)'],
] as const)
  test(`what nobody uses is compatible, at ${place}`, () => {
    expect(warned({ direction, place })).toMatchObject({ level: 'compatible', message: says });
  });

for (const [title, given] of [
  ['an operation that is not known', { operation: 'GET /b', place: 'query sort', direction: 'request' }],
  ['an operation that is called like a member of every object', { operation: 'constructor', place: 'query sort' }],
  ['the document as a whole', { operation: null, place: '' }],
  ['the operation as a whole', { place: '' }],
  ['a status that is new and nobody is prepared for', { place: 'response 202', pointerBefore: null }],
  ['a default', { direction: 'request', place: 'query sort', pointerBefore: jsonPointer('a', 'schema', 'default') }],
  ['what is new, which nobody can have used', { place: 'response 200 application/json new', pointerBefore: null }],
] as const)
  test(`${title}: the level stays`, () => {
    const judged = warned(given);

    expect([judged.level, judged.message, judged.usedBy]).toEqual(['warning', 'm', undefined]);
  });

test('only what depends on the reader is judged anew, and causes follow their changes', () => {
  const place = 'response 200 application/json items[].name';
  const compatible = sampleChange({ id: 'c', level: 'compatible', direction: 'response', operation: 'GET /a', place });
  const warning = { ...compatible, id: 'w', level: 'warning', root: 'r', pointerBefore: AT } as const;
  const unknown = { ...warning, id: 'u', operation: 'GET /b', root: 's' };
  const comparison = sampleComparison([compatible, warning, unknown]);

  const judged = applyUsage(comparison, USAGE);

  expect(judged.changes.map(({ id, level }) => [id, level])).toEqual([
    ['c', 'compatible'],
    ['w', 'breaking'],
    ['u', 'warning'],
  ]);
  expect(judged.roots.map(({ id, level }) => [id, level])).toEqual([
    ['aaaaaaaaaaaa', 'compatible'],
    ['r', 'breaking'],
    ['s', 'warning'],
  ]);
});
