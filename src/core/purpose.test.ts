import { expect, test } from '@playwright/test';

import type { AppliedMutation, Intent } from './case.ts';
import { jsonPointer } from './json-pointer.ts';
import type { JudgedLayer } from './layer.ts';
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

const MUTATION: AppliedMutation = {
  id: 'null-value',
  place: 'body',
  pointer: '/a',
  attribute: 'a',
  before: '1',
  after: 'null',
};

function breaching(...layers: readonly JudgedLayer[]): Intent {
  const breaches = layers.map((layer) => ({
    layer,
    pointer: jsonPointer('a'),
    where: '/a',
    keyword: 'type',
    expected: 'a string',
    got: 'null',
  }));
  return { kind: 'refuse-data', mutation: MUTATION, breaches };
}

for (const intent of [
  { kind: 'accept' },
  { kind: 'tolerate', mutation: MUTATION, why: 'read either way' },
  { kind: 'omit-header', header: 'X-Header', instead: null },
  { kind: 'force-status', status: 429 },
  { kind: 'refuse-media-type', mediaType: 'text/plain' },
  breaching('corrected'),
  breaching('repaired'),
] as const satisfies readonly Intent[])
  test(`what a server may accept counts as a change: ${JSON.stringify(intent)}`, () => {
    expect(purposeOfIntent(intent, 'POST')).toBe('write');
    expect(purposeOfIntent(intent, 'GET')).toBe('read');
  });

for (const intent of [
  breaching('repaired', 'corrected'),
  { kind: 'refuse-credential', credential: 'absent' },
  { kind: 'refuse-method', offered: ['POST'] },
  { kind: 'refuse-unknown-id', parameter: 'id' },
] as const satisfies readonly Intent[])
  test(`what has to be refused stays so whatever its method: ${intent.kind}`, () => {
    for (const method of ['POST', 'GET', 'DELETE'] as const)
      expect(purposeOfIntent(intent, method), method).toBe('must-be-refused');
  });

test('a step that repeats a write is one', () => {
  expect(STEP_ACTIONS.map((action) => [action, purposeOfStep(action)])).toEqual([
    ['write', 'write'],
    ['repeat', 'write'],
    ['refuse', 'must-be-refused'],
    ['read', 'read'],
  ]);
});
