import { expect, test } from '@playwright/test';

import { parseJson, type JsonObject, type JsonValue } from '../core/index.ts';
import { echo } from './echo.ts';
import { caseWith, mutationAt } from './testing/answered.ts';
import { coreOperation, inlineOperation, jsonResponse } from './testing/judged.ts';
import { judgeAnswer, judgeChange, observed, type SessionChange } from './testing/judged-by.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const URL_OF_ID = `https://tenant.example/api/workflow_sessions/${ID}`;
const PLACE = '/components/schemas/WorkflowSession/properties';

/** What the check says of one attribute that was sent and came back as given. */
function changeOf(sent: JsonValue, shown: JsonValue): readonly string[] {
  return messages({ sent: { attributes: { text: sent } }, shown: { attributes: { text: shown } } });
}

function messages(change: SessionChange): readonly string[] {
  return observed(judgeChange(echo, change)).map(({ message }) => message);
}

for (const [title, sent, shown, message] of [
  ['trimmed', ' a ', 'a', '/workflow_session/attributes/text: sent " a ", came back "a" (blanks trimmed)'],
  ['lower-cased', 'Ab', 'ab', '/workflow_session/attributes/text: sent "Ab", came back "ab" (letter case)'],
  [
    'normalised',
    'e\u0301',
    '\u00E9',
    '/workflow_session/attributes/text: sent "e\\u0301", came back "\u00E9" (Unicode normalised)',
  ],
  ['cut short', 'abcdef', 'abc', '/workflow_session/attributes/text: sent "abcdef", came back "abc" (cut short)'],
  ['emptied', 'abc', '', '/workflow_session/attributes/text: sent "abc", came back "" (emptied)'],
  ['replaced', 'abc', 'xyz', '/workflow_session/attributes/text: sent "abc", came back "xyz"'],
] as const)
  test(`tells that a text was ${title}`, () => {
    expect(changeOf(sent, shown)).toEqual([message]);
  });

test('is silent where everything comes back as it was sent', () => {
  const values = {
    workflow_id: ID,
    profile_ids: [ID, OTHER_ID, ID],
    status: 'pending_approval',
    attributes: { text: ' e\u0301 ', empty: '' },
  };

  expect(messages({ sent: values, shown: { ...values, id: ID, requester_type: 'User' }, url: URL_OF_ID })).toEqual([]);
});

test('tells that a key of a map was dropped, whatever its name', () => {
  const attributes = parseJson('{"a":"1","__proto__":"2"}');

  expect(messages({ sent: { attributes }, shown: { attributes: { a: '1' } } })).toEqual([
    '/workflow_session/attributes/__proto__: sent "2", came back nothing (dropped key)',
  ]);
  expect(messages({ sent: { attributes }, shown: { attributes } })).toEqual([]);
});

test('takes several entries of one map as one cause', () => {
  const change = { sent: { attributes: { a: 'A', b: 'B' } }, shown: { attributes: { a: 'a', b: 'b' } } };

  expect(observed(judgeChange(echo, change))).toMatchObject([
    { severity: 'violation', layer: 'corrected', pointer: `${PLACE}/attributes/additionalProperties`, defect: null },
  ]);
});

for (const [title, shown, kind] of [
  ['reordered', [OTHER_ID, ID], 'order'],
  ['made longer', [ID, OTHER_ID, ID], 'items added'],
  ['made shorter', [ID], 'items dropped'],
] as const)
  test(`tells that a list was ${title}`, () => {
    const observations = observed(
      judgeChange(echo, { sent: { profile_ids: [ID, OTHER_ID] }, shown: { profile_ids: shown } }),
    );

    expect(observations).toMatchObject([
      { pointer: `${PLACE}/profile_ids`, message: expect.stringContaining(`(${kind})`) },
    ]);
  });

test('points at the items where one of them was replaced', () => {
  const change = { sent: { profile_ids: [ID, OTHER_ID] }, shown: { profile_ids: [ID, ID] } };

  expect(observed(judgeChange(echo, change))).toMatchObject([{ pointer: `${PLACE}/profile_ids/items` }]);
});

test('compares uuids without letter case', () => {
  expect(messages({ sent: { workflow_id: ID.toUpperCase() }, shown: { workflow_id: ID } })).toEqual([]);
  expect(messages({ sent: { workflow_id: ID }, shown: { workflow_id: OTHER_ID } })).toHaveLength(1);
});

test('compares a status as the contract says: without separators and letter case', () => {
  const sent = { status: 'pending_approval' };

  expect(messages({ sent, shown: { status: 'Pending approval' } })).toEqual([]);
  expect(messages({ sent, shown: { status: 'pending_request' } })).toHaveLength(1);
});

test('leaves it open what becomes of a text that names other objects by their ids', () => {
  const attributes = { reference: `${ID}, ${OTHER_ID}`, text: 'a' };
  const labels = { reference: 'Profile Name, Other Name', text: 'a' };

  expect(messages({ sent: { attributes }, shown: { attributes: labels } })).toEqual([]);
  expect(changeOf(ID, ID.toUpperCase())).toHaveLength(1);
});

test('does not ask for what the reply does not have, nor for what is read-only', () => {
  const sent: JsonObject = { id: OTHER_ID, workflow_id: ID, profile_id: ID, unknown: 'x' };

  expect(messages({ sent, shown: { id: ID, workflow_id: ID }, url: URL_OF_ID })).toEqual([]);
});

for (const [title, change] of [
  ['a refusal', { sent: { status: 'new' }, shown: {}, status: 400 }],
  ['a reply that fails its schema', { sent: { status: 'new' }, shown: { status: 'closed', workflow_id: 5 } }],
  ['a reply with nothing of what was sent', { sent: { status: 'new' }, shown: { id: ID }, url: URL_OF_ID }],
  [
    'a reply about another session',
    { sent: { status: 'new' }, shown: { id: OTHER_ID, status: 'closed' }, url: URL_OF_ID },
  ],
] as const)
  test(`says nothing about ${title}`, () => {
    expect(judgeChange(echo, change)).toEqual({ kind: 'nothing-to-judge' });
  });

test('does not apply where more than keeping was asked for, or where the request need not be accepted', () => {
  const change = { sent: { status: 'new' }, shown: { status: 'started_workflow' } };
  const tolerated = caseWith({ kind: 'tolerate', mutation: mutationAt('/name'), why: 'either way' }, { name: 'x' });
  const operation = inlineOperation({ request: { type: 'object' } });

  expect(judgeChange(echo, { ...change, query: [['run', 'true']] })).toBeUndefined();
  expect(judgeChange(echo, { ...change, query: [['run', 'false']] })).toMatchObject({ kind: 'judged' });
  expect(judgeAnswer(echo, operation, tolerated, { status: 200, json: {} })).toBeUndefined();
});

test('compares numbers by value and does not expect what the reply documents otherwise', () => {
  const operation = inlineOperation({
    request: { type: 'object' },
    responses: {
      '200': jsonResponse({
        type: 'object',
        properties: { size: { type: 'number' }, owner: { type: 'object', properties: { id: { type: 'string' } } } },
      }),
    },
  });
  const testCase = caseWith({ kind: 'accept' }, { size: 1, owner: 'me' });
  const answered = (size: number) =>
    observed(judgeAnswer(echo, operation, testCase, { status: 200, json: { size, owner: { id: 'me' } } }));

  expect(answered(1.0)).toEqual([]);
  expect(answered(2)).toMatchObject([{ message: '/size: sent 1, came back 2' }]);
});

test('compares words that the document does not list, unless it is the document that has the wrong list', () => {
  const renamed = { sent: { requester_type: 'NeaccessUser' }, shown: { requester_type: 'NEAccessUser' } };
  const operation = coreOperation('createPasswordUpdateWorkflow');
  const workflow = { profile_type_id: ID, status: 'Enabled', uid: 'mine', name: 'n' };
  const asPublished = { id: ID, uid: ID.replaceAll('-', ''), workflow_id: ID, status: 'new', attributes: {} };
  const json = { workflow: asPublished };

  expect(messages(renamed)).toEqual([expect.stringContaining('sent "NeaccessUser", came back "NEAccessUser"')]);
  expect(
    observed(judgeAnswer(echo, operation, caseWith({ kind: 'accept' }, { workflow }), { status: 200, json })),
  ).toEqual([]);
});
