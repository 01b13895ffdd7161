import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { storyObservationsOf, storyOutcomeOf, type Telling } from './testing/told.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const CHECK = 'run-default';
const NEW = { status: 'new', attributes: {} };
const STARTED = { status: 'started_workflow', attributes: {} };

interface Shown {
  readonly before?: readonly [JsonObject, JsonObject];
  readonly without: JsonObject;
  readonly having: JsonObject;
}

function twoObjects({ before = [NEW, NEW], without, having }: Shown, value = 'false'): readonly Telling[] {
  const sent = { workflow_id: ID };
  return [
    { action: 'read', shown: before[0] },
    { action: 'write', sent, shown: without },
    { action: 'read', shown: without },
    { action: 'read', object: 1, shown: before[1] },
    { action: 'write', object: 1, sent, query: [['run', value]], shown: having },
    { action: 'read', object: 1, shown: having },
  ];
}

test('tells that a session is run although nobody asked for it', () => {
  expect(storyObservationsOf(CHECK, twoObjects({ without: STARTED, having: NEW }))).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/status',
      message:
        '/workflow_session/status: without run, step 2 (write) shows "started_workflow", with its default, step 5 (write) shows "new"',
      defect: null,
    },
  ]);
});

test('is silent where both do the same, ids aside', () => {
  expect(storyOutcomeOf(CHECK, twoObjects({ without: { ...NEW, id: ID }, having: { ...NEW, id: OTHER_ID } }))).toBe(
    'holds',
  );
});

test('does not expect objects to be alike that were not before, unless both were told to be', () => {
  const [one, other] = [
    { workflow_id: ID, status: 'new' },
    { workflow_id: OTHER_ID, status: 'closed' },
  ];
  const before = [one, other] as const;

  expect(storyOutcomeOf(CHECK, twoObjects({ before, without: one, having: { ...other, workflow_id: ID } }))).toBe(
    'holds',
  );
  expect(storyOutcomeOf(CHECK, twoObjects({ before, without: one, having: other }))).toBe('violation');
});

test('does not apply where the second write asks for something else than the default', () => {
  expect(storyOutcomeOf(CHECK, twoObjects({ without: NEW, having: STARTED }, 'true'))).toBe('does not apply');
});

test('is not verified where a write was refused', () => {
  const refused = twoObjects({ without: NEW, having: NEW }).map((telling) =>
    telling.action === 'write' ? { ...telling, status: 400 } : telling,
  );

  expect(storyOutcomeOf(CHECK, refused)).toBe('not-verified');
});
