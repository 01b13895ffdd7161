import { expect, test } from '@playwright/test';

import { storyOutcomeOf, type Telling } from './testing/told.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** What a tenant shows instead of what was sent: the same word in another spelling, labels for ids. */
const SENT = { status: 'pending_approval', attributes: { one: ID, several: `${ID}, ${OTHER_ID}`, text: 'a' } };
const SHOWN = {
  workflow_id: ID,
  status: 'pending approval',
  attributes: { one: 'Profile Name', several: 'User Name (mail@acme.example), Other Name', text: 'a' },
};

const write: Telling = { action: 'write', sent: SENT, shown: SHOWN };
const read: Telling = { action: 'read', shown: SHOWN };

for (const [check, tellings] of [
  ['persistence', [write, read]],
  ['idempotence', [write, { ...write, action: 'repeat' }]],
  ['partial-update', [read, { ...write, sent: { attributes: { text: 'a' } } }, read]],
  ['refusal-leaves-no-trace', [read, { action: 'refuse', sent: { status: 5 }, status: 400 }, read]],
  ['run-default', [write, read, { ...write, object: 1, query: [['run', 'false']] }, { ...read, object: 1 }]],
] satisfies readonly (readonly [string, readonly Telling[]])[])
  test(`${check} takes another spelling of a status and labels for ids as the same`, () => {
    expect(storyOutcomeOf(check, tellings)).toBe('holds');
  });

test('persistence takes a reply with ids and a look with labels as the same', () => {
  expect(storyOutcomeOf('persistence', [{ ...write, shown: { ...SHOWN, ...SENT } }, read])).toBe('holds');
});
