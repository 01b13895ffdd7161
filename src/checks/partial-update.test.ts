import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { storyObservationsOf, storyOutcomeOf, type Telling } from './testing/told.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const CHECK = 'partial-update';
const BEFORE = {
  id: ID,
  uid: 'ws-1',
  workflow_id: ID,
  profile_ids: null,
  status: 'new',
  attributes: { a: '1', b: '2' },
};

function update(sent: JsonObject, after: JsonObject): readonly Telling[] {
  return [
    { action: 'read', shown: BEFORE },
    { action: 'write', sent },
    { action: 'read', shown: after },
  ];
}

test('tells that a map was replaced and not merged', () => {
  const story = update({ attributes: { b: '3' } }, { ...BEFORE, attributes: { b: '3' } });

  expect(storyObservationsOf(CHECK, story)).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/attributes/additionalProperties',
      message:
        '/workflow_session/attributes/a: step 2 (write) did not name it; step 1 (read) shows "1", step 3 (read) shows nothing (dropped key)',
      defect: null,
    },
  ]);
});

for (const [title, after] of [
  ['emptied', { ...BEFORE, workflow_id: null }],
  ['changed', { ...BEFORE, status: 'started_workflow' }],
  ['dropped', { id: ID, uid: 'ws-1', status: 'new', attributes: { a: '1', b: '3' } }],
] as const)
  test(`tells that another property was ${title}`, () => {
    expect(
      storyOutcomeOf(CHECK, update({ attributes: { b: '3' } }, { ...after, attributes: { a: '1', b: '3' } })),
    ).toBe('violation');
  });

test('is silent where nothing else changes, and null and absence are the same', () => {
  const { profile_ids: _absent, ...rest } = BEFORE;

  expect(
    storyOutcomeOf(
      CHECK,
      update(
        { status: 'closed', attributes: { c: '3' } },
        {
          ...rest,
          profile_id: null,
          status: 'closed',
          attributes: { a: '1', b: '2', c: '3' },
          updated_at: '2030-01-15T09:30:00Z',
        },
      ),
    ),
  ).toBe('holds');
});

test('leaves it open what becomes of a property that does not go together with one that was sent', () => {
  const story: readonly Telling[] = [
    { action: 'read', shown: { ...BEFORE, profile_ids: [ID] } },
    { action: 'write', sent: { profile_id: OTHER_ID } },
    { action: 'read', shown: { ...BEFORE, profile_id: OTHER_ID } },
  ];

  expect(storyOutcomeOf(CHECK, story)).toBe('holds');
});

test('is not verified where the update was refused', () => {
  const [before, , after] = update({ status: 'closed' }, BEFORE);
  const story = [before, { action: 'write', sent: { status: 'closed' }, status: 409 } as const, after];

  expect(
    storyOutcomeOf(
      CHECK,
      story.filter((telling) => telling !== undefined),
    ),
  ).toBe('not-verified');
});

test('does not apply without a look before, or where more than a change was asked for', () => {
  const run: Telling = { action: 'write', sent: { attributes: {} }, query: [['run', 'true']] };
  const [before, write, after] = update({ status: 'closed' }, BEFORE);

  expect(
    storyOutcomeOf(
      CHECK,
      [write, after].filter((telling) => telling !== undefined),
    ),
  ).toBe('does not apply');
  expect(
    storyOutcomeOf(
      CHECK,
      [before, run, after].filter((telling) => telling !== undefined),
    ),
  ).toBe('does not apply');
});

for (const [title, after, outcome] of [
  ['is changed', { ...BEFORE, status: 'closed' }, 'violation'],
  ['gets an attribute', { ...BEFORE, attributes: { ...BEFORE.attributes, c: '3' } }, 'violation'],
  ['stays as it is', BEFORE, 'holds'],
] as const)
  test(`another object that ${title} while one is updated: ${outcome}`, () => {
    const story: readonly Telling[] = [
      { action: 'read', object: 1, shown: BEFORE },
      { action: 'write', sent: { attributes: { c: '3' } } },
      { action: 'read', object: 1, shown: after },
    ];

    expect(storyOutcomeOf(CHECK, story)).toBe(outcome);
  });
