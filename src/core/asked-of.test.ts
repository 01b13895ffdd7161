import { expect, test } from '@playwright/test';

import { askedOf } from './asked-of.ts';
import type { AppliedMutation, Breach, Intent } from './case.ts';
import { jsonPointer } from './json-pointer.ts';

const mutation: AppliedMutation = {
  id: 'bad-late-item',
  place: 'body',
  pointer: '/ids',
  attribute: null,
  before: '"a secret"',
  after: '"another secret"',
};

function breach(layer: Breach['layer'], where = '/ids'): Breach {
  return { layer, where, pointer: jsonPointer('ids', layer), keyword: 'type', expected: 'a text', got: '"a secret"' };
}

function asked(intent: Intent): ReturnType<typeof askedOf> {
  return askedOf({ intent, probe: 'invalid-data', focus: null });
}

test('a valid request says what it is about', () => {
  const focus = jsonPointer('properties', 'state');

  expect(askedOf({ intent: { kind: 'accept' }, probe: 'allowed-values', focus })).toEqual({
    kind: 'valid',
    probe: 'allowed-values',
    focus,
  });
});

test('an invalid one says which assertion of the corrected contract it does not meet, and no value', () => {
  const told = asked({ kind: 'refuse-data', mutation, breaches: [breach('repaired'), breach('corrected', '/ids/7')] });

  expect(told).toEqual({
    kind: 'invalid',
    mutation: 'bad-late-item',
    in: 'body',
    at: '/ids/7',
    keyword: 'type',
    pointer: '/ids/corrected',
  });
  expect(JSON.stringify(told)).not.toContain('secret');
});

test('a missing property is missed where it would be, not in what lacks it', () => {
  const intent: Intent = { kind: 'refuse-data', mutation, breaches: [breach('corrected', '')] };

  expect(asked(intent)).toMatchObject({ at: '/ids' });
});

for (const [title, intent] of [
  ['what only the published layer forbids', { kind: 'refuse-data', mutation, breaches: [breach('repaired')] }],
  ['what servers may read either way', { kind: 'tolerate', mutation, why: 'a number as text' }],
  ['credentials', { kind: 'refuse-credential', credential: 'absent' }],
  ['another media type', { kind: 'refuse-media-type', mediaType: 'text/plain' }],
  ['another method', { kind: 'refuse-method', offered: ['GET'] }],
  ['an unknown id', { kind: 'refuse-unknown-id', parameter: 'id' }],
  ['a status on demand', { kind: 'force-status', status: 500 }],
] as const satisfies readonly (readonly [string, Intent])[])
  test(`${title}: no answer says how data is taken`, () => {
    expect(asked(intent)).toBeUndefined();
  });
