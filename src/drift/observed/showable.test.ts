import { expect, test } from '@playwright/test';

import { conclude } from './sheet/conclude.ts';
import { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
import { mergeFacts } from './sheet/merge-facts.ts';
import { showable } from './showable.ts';
import { answered, observerOf, order, shopContract } from './testing/shop.ts';

const FIRST_NAMES = [
  'jane',
  'john',
  'maria',
  'ahmed',
  'li',
  'olga',
  'pedro',
  'anna',
  'tim',
  'noor',
  'eva',
  'max',
  'ida',
  'leo',
];

for (const name of [
  'first_name',
  'firstName',
  'given',
  'given_name',
  'family',
  'surname',
  'nickname',
  'display_name',
  'displayName',
  'alias',
  'owner',
  'owners[]',
  'owner.nested',
  'created_by',
  'modifiedBy',
  'requester',
  'requestor_id',
  'approver',
  'assignee',
  'user',
  'manager',
  'sponsor',
  'contact',
  'author',
  'employee',
  'member',
  'city',
  'gender',
  'login',
  'sent_to',
])
  test(`no first name is shown at ${name}`, () => {
    expect(showable('jane', `application/json workflow_session.${name}`)).toBe('string, length 4, one word');
  });

for (const name of ['api_key', 'token_type', 'password', 'authState', 'pin', 'session_id', 'secret.kind'])
  test(`no word is shown at ${name}`, () => {
    expect(showable('swordfish', `application/json ${name}`)).toBe('string, length 9, one word');
  });

for (const name of [
  'status',
  'state',
  'kind',
  'requester_type',
  'ownerType',
  'user_status',
  'page',
  'stage',
  'by',
  'message',
])
  test(`a word of an enum is shown at ${name}`, () => {
    expect(showable('archived', `application/json workflow_session.${name}`)).toBe('"archived"');
  });

/** Orders whose state is one of these. */
function night(states: readonly string[], run = 'one'): FactSheet {
  const observer = observerOf(shopContract(), run);
  for (const state of states) observer.see(answered(order({ state })));
  return observer.take() ?? NO_FACTS;
}

function seenIn(sheet: FactSheet): readonly string[] {
  return conclude(sheet).flatMap(({ kind, seen }) => (kind === 'unlisted-value' ? seen : []));
}

test('more words than an enum has reason to grow by are of people or of anything, and none is kept', () => {
  expect(seenIn(night(FIRST_NAMES.slice(0, 12)))).toHaveLength(12);
  expect(seenIn(night(FIRST_NAMES))).toEqual(['more than 12 words']);
  const merged = mergeFacts(night(FIRST_NAMES.slice(0, 8)), night(FIRST_NAMES.slice(5), 'two'));
  expect(seenIn(merged)).toEqual(['more than 12 words']);
  expect(seenIn(mergeFacts(merged, night(['jane'], 'three')))).toEqual(['more than 12 words']);
  expect(JSON.stringify(merged)).not.toMatch(/jane|leo/u);
});

test('a value is shown only where the contract lists values', () => {
  const observer = observerOf(shopContract());
  for (const name of ['note', 'code', 'email', 'total', 'coupon', 'extra', 'lines', 'free'])
    for (const value of ['jane', ['jane'], { jane: 'jane' }]) observer.see(answered(order({ [name]: value })));

  const values = (observer.take()?.facts ?? []).flatMap(({ seen }) => seen);
  expect(values.length).toBeGreaterThan(8);
  expect(values.join('\n')).not.toContain('jane');
});
