import { expect, test } from '@playwright/test';

import { observationsOf, outcomeOf } from './testing/answered.ts';
import { coreOperation, inlineOperation } from './testing/judged.ts';

const CHECK = 'status-documented';
const session = coreOperation('patchWorkflowSession');
const action = coreOperation('createCloseSessionAction');
const close = coreOperation('closeAccessRequest');

for (const status of [401, 403, 404, 405, 406, 409, 413, 415, 422, 429])
  test(`calls an undocumented ${status} drift, since HTTP itself defines it`, () => {
    expect(outcomeOf(CHECK, { answer: { status } })).toBe('drift');
  });

for (const status of [202, 204, 301, 302, 304, 402, 410, 418, 500, 503])
  test(`calls an undocumented ${status} a violation`, () => {
    expect(outcomeOf(CHECK, { answer: { status } })).toBe('violation');
  });

test('is content with an exact status, a range in any letter case, and a default', () => {
  const ranged = inlineOperation({ responses: { '2xx': { description: 'Done.' } } });
  const anything = inlineOperation({ responses: { default: { description: 'Any.' } } });

  expect(outcomeOf(CHECK, { answer: { status: 200 } })).toBe('holds');
  expect(outcomeOf(CHECK, { operation: ranged, answer: { status: 201 } })).toBe('holds');
  expect(outcomeOf(CHECK, { operation: ranged, answer: { status: 301 } })).toBe('violation');
  expect(outcomeOf(CHECK, { operation: anything, answer: { status: 418 } })).toBe('holds');
});

test('names the status and those that are documented', () => {
  const [observation] = observationsOf(CHECK, { operation: session, answer: { status: 418 } });

  expect(observation?.message).toBe('status 418 is not documented (documented: 200, 400, 500)');
  expect(observation?.pointer).toBe('/paths/~1workflow_sessions~1{id}/patch/responses/418');
});

for (const status of [401, 403, 409, 415, 422, 429])
  test(`S20: a ${status} on NERM is the defect of the document`, () => {
    expect(observationsOf(CHECK, { operation: action, answer: { status } })).toMatchObject([
      { severity: 'spec-defect', layer: 'repaired', defect: 'S20' },
    ]);
  });

test('S20: a 404 on NERM is the defect of the document where the path has an id, and drift elsewhere', () => {
  expect(observationsOf(CHECK, { operation: session, answer: { status: 404 } })).toMatchObject([
    { severity: 'spec-defect', defect: 'S20' },
  ]);
  expect(outcomeOf(CHECK, { operation: action, answer: { status: 404 } })).toBe('drift');
});

test('calls 201 for 200 drift where something may have been created, and nowhere else', () => {
  expect(outcomeOf(CHECK, { operation: action, answer: { status: 201 } })).toBe('drift');
  expect(outcomeOf(CHECK, { operation: session, answer: { status: 201 } })).toBe('violation');
  expect(outcomeOf(CHECK, { operation: close, answer: { status: 201 } })).toBe('violation');
});

test('calls another success for 200 a violation, with a payload or without', () => {
  for (const status of [202, 203, 204])
    for (const answer of [{ status }, { status, json: {} }])
      expect(outcomeOf(CHECK, { operation: action, answer })).toBe('violation');
});

test('a 415 on ISC is explained by the correction that documents it', () => {
  expect(observationsOf(CHECK, { operation: close, answer: { status: 415 } })).toMatchObject([
    { severity: 'spec-defect', defect: 'media-type-refusal' },
  ]);
});
