import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { storyObservationsOf, storyOutcomeOf, type Telling } from './testing/told.ts';

const CHECK = 'refusal-leaves-no-trace';
const OLD = { status: 'new', attributes: { a: '1' }, updated_at: '1' };

function refusal(after: JsonObject, status = 400): readonly Telling[] {
  return [
    { action: 'write', sent: OLD, shown: OLD },
    { action: 'read', shown: OLD },
    { action: 'refuse', sent: { status: 'closed', attributes: { a: 1 } }, status },
    { action: 'read', shown: after },
  ];
}

test('tells that a refused write was carried out in part', () => {
  expect(storyObservationsOf(CHECK, refusal({ ...OLD, status: 'closed' }))).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/status',
      message:
        '/workflow_session/status: step 3 (refuse) was refused with 400; step 2 (read) shows "new", step 4 (read) shows "closed"',
      defect: null,
    },
  ]);
});

test('tells that a refused write added an entry to a map', () => {
  expect(storyOutcomeOf(CHECK, refusal({ ...OLD, attributes: { a: '1', b: '2' } }))).toBe('violation');
});

test('is silent where nothing documented changed', () => {
  expect(storyOutcomeOf(CHECK, refusal({ ...OLD, updated_at: '2' }))).toBe('holds');
});

test('says nothing where the write was accepted, and is not verified where the server failed', () => {
  expect(storyOutcomeOf(CHECK, refusal({ ...OLD, status: 'closed' }, 200))).toBe('nothing-to-judge');
  expect(storyOutcomeOf(CHECK, refusal({ ...OLD, status: 'closed' }, 500))).toBe('not-verified');
});

test('is not verified where a look failed', () => {
  const story = refusal(OLD).map((telling, index) => (index === 3 ? { ...telling, status: 404 } : telling));

  expect(storyOutcomeOf(CHECK, story)).toBe('not-verified');
});

function outcome(...tellings: readonly (Telling | undefined)[]): string {
  return storyOutcomeOf(
    CHECK,
    tellings.filter((telling) => telling !== undefined),
  );
}

test('does not apply without a look on both sides, or where something else was done in between', () => {
  const [write, before, refuse, after] = refusal(OLD);

  expect(outcome(write, refuse, after)).toBe('does not apply');
  expect(outcome(before, refuse)).toBe('does not apply');
  expect(outcome(before, refuse, write, after)).toBe('does not apply');
});
