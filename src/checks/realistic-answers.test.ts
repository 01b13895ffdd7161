import { expect, test } from '@playwright/test';

import type { Case, CaseRequest, JsonObject, JsonValue } from '../core/index.ts';
import { judgeExchange } from './judge-exchange.ts';
import { CHECKS } from './registry.ts';
import { caseWith, exchangeWith, mutationAt, type Answer } from './testing/answered.ts';
import { coreOperation } from './testing/judged.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const ACTION = { workflow_id: ID, description: 'Ends the session.', archived: false };
const REPLY = { workflow_action: { ...ACTION, page_id: ID } };

/** Everything that all checks together find, as `check severity layer defect`. */
function findings(operationId: string, testCase: Case, answer: Answer): readonly string[] {
  const operation = coreOperation(operationId);
  return judgeExchange(CHECKS, operation, testCase, exchangeWith(answer)).flatMap(({ check, judgement }) =>
    judgement.kind === 'judged'
      ? judgement.observations.map(({ severity, layer, defect }) =>
          [check.id, severity, layer, defect].filter((part) => part !== null).join(' '),
        )
      : [],
  );
}

function toSession(sent: JsonObject): Case {
  const testCase = caseWith({ kind: 'accept' }, { workflow_session: sent });
  const request: CaseRequest = { ...testCase.request, path: '/workflow_sessions/{id}' };
  return { ...testCase, request };
}

function session(shown: JsonObject): Answer {
  return { status: 200, json: { workflow_session: { workflow_id: ID, ...shown } } };
}

for (const status of ['pending approval', 'Pending Approval', 'pending-approval'])
  test(`a session that is ${status} is the defect of the document alone`, () => {
    expect(findings('patchWorkflowSession', toSession({ status: 'pending_approval' }), session({ status }))).toEqual([
      'body-schema spec-defect corrected S12',
    ]);
  });

test('a session with a status that nobody knows is drift', () => {
  expect(findings('patchWorkflowSession', toSession({}), session({ status: 'on hold' }))).toEqual([
    'body-schema drift corrected',
  ]);
});

for (const [sent, shown] of [
  [ID, 'Profile Name'],
  [ID, 'User Name (mail@acme.example)'],
  [`${ID}, ${OTHER_ID}`, 'Profile Name, Second Profile Name'],
  [`${ID},${OTHER_ID}`, 'User Name (mail@acme.example), Other Name (other@acme.example)'],
] as const)
  test(`the id ${sent} may come back as ${shown}`, () => {
    const answer = session({ attributes: { reference: shown } });

    expect(findings('patchWorkflowSession', toSession({ attributes: { reference: sent } }), answer)).toEqual([]);
  });

const create = caseWith({ kind: 'accept' }, { workflow_action: ACTION });

function created(answer: Answer): readonly string[] {
  return findings('createCloseSessionAction', create, answer);
}

test('a create that answers 201 is drift, and its body is judged like that of the documented 200', () => {
  expect(created({ status: 201, json: REPLY })).toEqual(['status-documented drift corrected']);
  expect(created({ status: 201, json: { workflow_action: { ...REPLY.workflow_action, archived: 'no' } } })).toEqual([
    'status-documented drift corrected',
    'body-schema violation corrected',
  ]);
  expect(created({ status: 201, json: { workflow_action: { ...REPLY.workflow_action, description: 'x' } } })).toEqual([
    'status-documented drift corrected',
    'echo violation corrected',
  ]);
  expect(created({ status: 201, json: { workflow_action: { ...REPLY.workflow_action, uid: 'x' } } })).toEqual([
    'status-documented drift corrected',
    'undocumented-property drift corrected',
  ]);
});

test('a create that answers 201 and a Location instead of a body is drift', () => {
  expect(created({ status: 201, headers: [['Location', `/workflow_actions/${ID}`]] })).toEqual([
    'status-documented drift corrected',
  ]);
});

const closure = caseWith({ kind: 'accept' }, { accessRequestIds: ['2c90ad2a70ace7d50170acf22ca90010'] });

function closed(answer: Answer): readonly string[] {
  return findings('closeAccessRequest', closure, answer);
}

test('an accepted closure may say nothing', () => {
  expect(closed({ status: 202 })).toEqual(['content-type-documented drift corrected']);
  expect(closed({ status: 202, headers: [['Content-Type', 'application/json']] })).toEqual(['body-well-formed drift']);
  expect(closed({ status: 202, headers: [['Content-Type', 'text/plain; charset=utf-8']] })).toEqual([
    'content-type-documented drift corrected',
  ]);
});

const bad: Case = caseWith({ kind: 'refuse-malformed-json', mutation: mutationAt('', 'truncated') });

for (const errors of [
  { description: "can't be blank" },
  { description: ["can't be blank", 'is too short'] },
  ["description can't be blank"],
] satisfies readonly JsonValue[])
  test(`errors may be ${JSON.stringify(errors)}`, () => {
    expect(findings('createCloseSessionAction', bad, { status: 400, json: { error: 'Not saved.', errors } })).toEqual([
      'body-schema spec-defect repaired S7',
    ]);
  });

const ISC_ERRORS = [{ error: 'No.' }, { message: 'No.' }, { errorName: 'NO', errorMessage: 'No.', trackingId: 'a' }];

for (const json of ISC_ERRORS)
  for (const status of [400, 401, 403, 404, 429])
    test(`a ${status} of ISC may be ${JSON.stringify(json)}`, () => {
      const headers = [
        ['Content-Type', 'application/json'],
        ['Retry-After', '1'],
        ['WWW-Authenticate', 'Bearer'],
      ] as const;
      const found = findings('closeAccessRequest', bad, { status, headers, json });

      expect(found.filter((line) => !/ (?:drift|spec-defect) /u.test(line))).toEqual([]);
    });

test('the shapes of ISC are the defect of the document where it allows any', () => {
  const found = ISC_ERRORS.flatMap((json) => findings('closeAccessRequest', bad, { status: 400, json }));

  expect(new Set(found)).toEqual(new Set(['undocumented-property spec-defect repaired S26']));
});

for (const [operation, expected] of [
  ['createCloseSessionAction', ['status-documented spec-defect repaired S20', 'auth-required advice']],
  ['closeAccessRequest', ['content-type-documented drift corrected', 'auth-required advice']],
] as const)
  test(`a 401 of ${operation} may be plain text`, () => {
    const headers = [['Content-Type', 'text/plain']] as const;
    const answer = { status: 401, headers, body: 'HTTP Token: Access denied.' };
    const testCase = caseWith({ kind: 'refuse-credential', credential: 'absent' });

    expect(findings(operation, testCase, answer)).toEqual(expected);
  });
