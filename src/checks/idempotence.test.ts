import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { storyObservationsOf, storyOutcomeOf, type Telling } from './testing/told.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const CHECK = 'idempotence';

interface Shown {
  readonly replies: readonly [JsonObject, JsonObject];
  readonly reads: readonly [JsonObject, JsonObject];
}

function twice({ replies, reads }: Shown): readonly Telling[] {
  const sent = { profile_ids: [ID] };
  return [
    { action: 'write', sent, shown: replies[0] },
    { action: 'read', shown: reads[0] },
    { action: 'repeat', sent, shown: replies[1] },
    { action: 'read', shown: reads[1] },
  ];
}

test('tells that a second write appends', () => {
  const [once, again] = [{ profile_ids: [ID] }, { profile_ids: [ID, ID] }];

  expect(storyObservationsOf(CHECK, twice({ replies: [once, again], reads: [once, again] }))).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/profile_ids',
      message: `/workflow_session/profile_ids: step 1 (write) shows ["${ID}"], step 3 (repeat) shows ["${ID}","${ID}"] (items added)`,
      defect: null,
    },
  ]);
});

test('tells that a second write changes the state although its answer is the same', () => {
  const once = { attributes: { a: '1' } };
  const again = { attributes: { a: '1', b: '2' } };

  expect(storyOutcomeOf(CHECK, twice({ replies: [once, once], reads: [once, again] }))).toBe('violation');
});

test('is silent where answers and states are the same but for what the document does not list', () => {
  const [once, again] = [
    { profile_ids: [ID], updated_at: '1' },
    { profile_ids: [ID], updated_at: '2' },
  ];

  expect(storyOutcomeOf(CHECK, twice({ replies: [once, again], reads: [once, again] }))).toBe('holds');
});

test('is not verified where the second write is refused, and does not apply where there is none', () => {
  const once = { profile_ids: [ID] };
  const story = twice({ replies: [once, once], reads: [once, once] });
  const refused = story.map((telling) => (telling.action === 'repeat' ? { ...telling, status: 409 } : telling));

  expect(storyOutcomeOf(CHECK, refused)).toBe('not-verified');
  expect(storyOutcomeOf(CHECK, story.slice(0, 2))).toBe('does not apply');
});
