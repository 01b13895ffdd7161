import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { storyObservationsOf, storyOutcomeOf, type Telling } from './testing/told.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const CHECK = 'persistence';

function writeThenRead(sent: JsonObject, shown: JsonObject): readonly Telling[] {
  return [
    { action: 'write', sent, shown: sent },
    { action: 'read', shown },
  ];
}

test('tells that a write was lost', () => {
  expect(storyObservationsOf(CHECK, writeThenRead({ status: 'closed' }, { status: 'new' }))).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/status',
      message: '/workflow_session/status: step 1 (write) sent "closed", step 2 (read) shows "new"',
      defect: null,
    },
  ]);
});

test('tells that an entry of a map was lost', () => {
  expect(storyObservationsOf(CHECK, writeThenRead({ attributes: { a: '1' } }, { attributes: {} }))).toMatchObject([
    { pointer: '/components/schemas/WorkflowSession/properties/attributes/additionalProperties' },
  ]);
});

test('is silent where everything sent is there, spelt as the contract allows', () => {
  const sent = { workflow_id: ID, status: 'pending_approval', attributes: { a: '1' } };
  const shown = { workflow_id: ID.toUpperCase(), status: 'pending approval', attributes: { a: '1', b: '2' } };

  expect(storyOutcomeOf(CHECK, writeThenRead(sent, shown))).toBe('holds');
});

test('takes what an earlier look showed as lost where a later one does not show it', () => {
  const before: Telling = { action: 'read', shown: { profile_id: OTHER_ID, status: 'new' } };
  const story = writeThenRead({ profile_id: ID, status: 'new' }, { status: 'new' });

  expect(storyOutcomeOf(CHECK, story)).toBe('holds');
  expect(storyOutcomeOf(CHECK, [before, ...story])).toBe('violation');
});

function twoWrites(shown: JsonObject, refusal = 400): readonly Telling[] {
  return [
    { action: 'write', sent: { status: 'new', attributes: { a: '1', b: '2' } } },
    { action: 'refuse', sent: { status: 'nothing', attributes: { b: 'X' } }, status: refusal },
    { action: 'write', sent: { attributes: { b: '3' } } },
    { action: 'read', shown },
  ];
}

test('adds up partial updates that nobody looked between, and refusals that were none', () => {
  expect(storyOutcomeOf(CHECK, twoWrites({ status: 'new', attributes: { a: '1', b: '3' } }))).toBe('holds');
  expect(storyOutcomeOf(CHECK, twoWrites({ status: 'closed', attributes: { b: '3' } }))).toBe('violation violation');
  expect(storyOutcomeOf(CHECK, twoWrites({ status: 'closed', attributes: { b: '3' } }, 200))).toBe('nothing-to-judge');
});

test('of properties that do not go together, the later one counts', () => {
  const story: readonly Telling[] = [
    { action: 'read', shown: { profile_id: OTHER_ID } },
    { action: 'write', sent: { profile_id: ID } },
    { action: 'write', sent: { profile_ids: [ID] } },
    { action: 'read', shown: { profile_id: null, profile_ids: [ID] } },
  ];

  expect(storyOutcomeOf(CHECK, story)).toBe('holds');
});

test('is not verified where a step was not accepted, or a look shows no JSON', () => {
  const [write, read] = writeThenRead({ status: 'new' }, { status: 'new' });

  expect(storyOutcomeOf(CHECK, [{ ...write, action: 'write', status: 404 }, read ?? { action: 'read' }])).toBe(
    'not-verified',
  );
  expect(storyOutcomeOf(CHECK, [write ?? { action: 'write' }, { action: 'read' }])).toBe('not-verified');
});

test('does not apply where more was asked for, where something read-only was sent, or where nobody looks', () => {
  const read: Telling = { action: 'read', shown: { status: 'new' } };

  expect(storyOutcomeOf(CHECK, [{ action: 'write', sent: { status: 'closed' }, query: [['run', 'true']] }, read])).toBe(
    'does not apply',
  );
  expect(storyOutcomeOf(CHECK, [{ action: 'write', sent: { id: ID, status: 'closed' } }, read])).toBe('does not apply');
  expect(storyOutcomeOf(CHECK, [read, { action: 'write', sent: { status: 'closed' } }])).toBe('does not apply');
});
