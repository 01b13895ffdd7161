import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../core/index.ts';
import { observationsOf, outcomeOf } from './testing/answered.ts';
import { coreOperation } from './testing/judged.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const ACTION = { workflow_id: ID, description: 'Ends the session.', archived: false };
const action = coreOperation('createCloseSessionAction');
const workflow = coreOperation('createPasswordUpdateWorkflow');
const session = coreOperation('patchWorkflowSession');
const close = coreOperation('closeAccessRequest');

/** Severity and row of the register for everything that the check sees in a body. */
function rows(operation: typeof action, status: number, json: JsonValue): readonly string[] {
  return observationsOf('body-schema', { operation, answer: { status, json } }).map(
    ({ severity, layer, defect }) => `${severity} ${layer} ${defect ?? '-'}`,
  );
}

function sessionWith(members: JsonObject): JsonObject {
  return { workflow_session: { id: ID, workflow_id: ID, status: 'completed', ...members } };
}

test('S4: a new action without page_id is the defect of the document', () => {
  expect(rows(action, 200, { workflow_action: ACTION })).toEqual(['spec-defect repaired S4']);
});

test('S4: a new action without workflow_id is still the fault of the server', () => {
  expect(rows(action, 200, { workflow_action: { description: 'No workflow.' } })).toEqual(['violation corrected -']);
});

for (const body of [
  { error: 'The body is no JSON text.' },
  { error: 'Not saved.', errors: { uid: "can't be blank" } },
  { errors: { uid: ["can't be blank", 'is taken'] } },
  { errors: ["uid can't be blank"] },
])
  test(`S7: the 400 ${JSON.stringify(body)} is the defect of the document`, () => {
    expect(rows(action, 400, body)).toEqual(['spec-defect repaired S7']);
  });

test('S9: a 400 whose error is no text, and a 500 without one, break the corrected layer', () => {
  expect(rows(action, 400, { error: 5 })).toEqual(['violation corrected -']);
  expect(rows(action, 500, {})).toEqual(['spec-defect corrected S9']);
});

for (const status of ['Enabled', 'Disabled'])
  test(`S10: a new workflow that is ${status} is the defect of the document, whatever of a session it lacks`, () => {
    const reply = { workflow: { id: ID, uid: 'my_uid', name: 'mine', profile_type_id: ID, status } };

    expect(new Set(rows(workflow, 200, reply))).toEqual(new Set(['spec-defect repaired S10']));
  });

test('S10: a new workflow with a status that nobody documents is drift', () => {
  const reply = { workflow: { id: ID, uid: 'u'.repeat(32), status: 'Paused' } };

  expect(rows(workflow, 200, reply)).toEqual(['drift corrected -']);
});

test('S11: a short uid of a session is the defect of the document', () => {
  expect(rows(session, 200, sessionWith({ uid: 'short' }))).toEqual(['spec-defect repaired S11']);
});

test('S12: a status spelt with a blank is the defect of the document', () => {
  expect(rows(session, 200, sessionWith({ status: 'pending approval' }))).toEqual(['spec-defect corrected S12']);
  expect(rows(session, 200, sessionWith({ status: 'pending_approval' }))).toEqual([]);
});

test('S12: a status that is unknown in any spelling is drift, and shown', () => {
  const answer = { status: 200, json: sessionWith({ status: 'on hold' }) };

  expect(observationsOf('body-schema', { operation: session, answer })).toMatchObject([
    { severity: 'drift', message: expect.stringContaining('got "on hold"') },
  ]);
});

test('S13: null for the profiles that do not apply is the defect of the document', () => {
  expect(rows(session, 200, sessionWith({ profile_id: null }))).toEqual(['spec-defect repaired S13']);
  expect(rows(session, 200, sessionWith({ profile_ids: null }))).toEqual(['spec-defect repaired S13']);
  expect(rows(session, 200, sessionWith({ workflow_id: null }))).toEqual(['violation corrected -']);
});

test('S14: a new type of requester is drift', () => {
  expect(rows(session, 200, sessionWith({ requester_type: 'Robot' }))).toEqual(['drift corrected -']);
});

test('S17: a reply without its wrapper is wrong, although the document forgot to demand it', () => {
  expect(rows(session, 200, {})).toEqual(['violation corrected -']);
});

test('S25: null for the origin of a language is allowed', () => {
  const messages = [{ locale: 'en-US', localeOrigin: null, text: 'No.' }];

  expect(rows(close, 400, { detailCode: '400.1', messages })).toEqual([]);
  expect(rows(close, 400, { detailCode: '400.1', messages: [{ localeOrigin: 'USER' }] })).toEqual([
    'drift corrected -',
  ]);
});

test('S26: an error body that says nothing is allowed by the document alone', () => {
  expect(rows(close, 400, {})).toEqual(['spec-defect corrected S26']);
});

for (const body of [{ error: 'No.' }, { message: 'No.' }, { errorName: 'NO', errorMessage: 'No.', trackingId: 'a' }])
  test(`S26: the known shape ${JSON.stringify(body)} of an error is allowed`, () => {
    expect(rows(close, 400, body)).toEqual([]);
  });

test('S26: an error body whose trackingId is a number is the fault of the server', () => {
  expect(rows(close, 400, { detailCode: '400.1', trackingId: 7 })).toContain('violation corrected -');
});

test('S20: an honest refusal has no body to be judged', () => {
  const answer = { status: 404, json: { anything: true } };

  expect(outcomeOf('body-schema', { operation: session, answer })).toBe('nothing-to-judge');
});
