import { expect, test } from '@playwright/test';

import { purposeOfIntent, purposeOfStep } from './purpose-of.ts';
import { STEP_ACTIONS } from './story.ts';
import { allowsTier, PURPOSES, tierOfPurpose } from './purpose.ts';

test('only what must be refused may be sent where nothing may change', () => {
  const tiers = PURPOSES.map((purpose) => [purpose, tierOfPurpose(purpose)]);

  expect(Object.fromEntries(tiers)).toEqual({
    read: 'read-only',
    token: 'read-only',
    'must-be-refused': 'reject-only',
    write: 'own-objects',
  });
  expect(allowsTier('reject-only', 'read-only')).toBe(true);
  expect(allowsTier('reject-only', 'own-objects')).toBe(false);
});

test('what a server may accept counts as a change', () => {
  for (const kind of ['accept', 'tolerate', 'omit-header', 'force-status'] as const) {
    expect(purposeOfIntent({ kind }, 'POST'), kind).toBe('write');
    expect(purposeOfIntent({ kind }, 'GET'), kind).toBe('read');
  }
});

test('what has to be refused stays so whatever its method', () => {
  for (const kind of ['refuse-data', 'refuse-credential', 'refuse-method', 'refuse-unknown-id'] as const)
    for (const method of ['POST', 'GET', 'DELETE'] as const)
      expect(purposeOfIntent({ kind }, method), `${kind} ${method}`).toBe('must-be-refused');
});

test('a step that repeats a write is one', () => {
  expect(STEP_ACTIONS.map((action) => [action, purposeOfStep(action)])).toEqual([
    ['write', 'write'],
    ['repeat', 'write'],
    ['refuse', 'must-be-refused'],
    ['read', 'read'],
  ]);
});
