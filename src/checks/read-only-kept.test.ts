import { expect, test } from '@playwright/test';

import { storyObservationsOf, storyOutcomeOf, type Telling } from './testing/told.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const CHECK = 'read-only-kept';
const OLD = { id: ID, uid: 'ws-1', status: 'new' };
const before: Telling = { action: 'read', shown: OLD };
const sent = { id: OTHER_ID, uid: 'mine' };

test('tells that an id was overwritten, in the reply and in the object', () => {
  const shown = { ...OLD, id: OTHER_ID };

  expect(storyObservationsOf(CHECK, [before, { action: 'write', sent, shown }, { action: 'read', shown }])).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/id',
      message: `/workflow_session/id: step 2 (write) sent another; step 1 (read) shows "${ID}", step 2 (write) shows "${OTHER_ID}"`,
      defect: null,
    },
  ]);
});

test('tells what only the next look shows, also after a refusal', () => {
  const after: Telling = { action: 'read', shown: { ...OLD, uid: 'mine' } };

  expect(storyOutcomeOf(CHECK, [before, { action: 'write', sent, shown: OLD }, after])).toBe('violation');
  expect(storyOutcomeOf(CHECK, [before, { action: 'write', sent, status: 400 }, after])).toBe('violation');
});

test('is silent where the old values stay, whether the write was accepted or refused', () => {
  expect(storyOutcomeOf(CHECK, [before, { action: 'write', sent, shown: OLD }, before])).toBe('holds');
  expect(storyOutcomeOf(CHECK, [before, { action: 'write', sent, status: 422 }, before])).toBe('holds');
});

test('knows without a look that the values sent are not the right ones', () => {
  expect(storyOutcomeOf(CHECK, [{ action: 'write', sent, shown: { id: OTHER_ID.toUpperCase() } }])).toBe('violation');
  expect(storyOutcomeOf(CHECK, [{ action: 'write', sent, shown: { id: ID } }])).toBe('holds');
});

test('holds where an answer does not show it at all, and says nothing where there is no answer to look at', () => {
  expect(storyOutcomeOf(CHECK, [{ action: 'write', sent, shown: { status: 'new' } }])).toBe('holds');
  expect(storyOutcomeOf(CHECK, [{ action: 'write', sent }])).toBe('nothing-to-judge');
});

test('is not verified where the write failed for another reason', () => {
  expect(storyOutcomeOf(CHECK, [before, { action: 'write', sent, status: 404 }, before])).toBe('not-verified');
});

test('does not apply where nothing read-only is sent', () => {
  expect(storyOutcomeOf(CHECK, [before, { action: 'write', sent: { status: 'new' } }, before])).toBe('does not apply');
});
