import { expect, test } from '@playwright/test';

import {
  jsonPointer,
  operationId,
  type About,
  type CaseBody,
  type CaseRequest,
  type JsonValue,
} from '../../core/index.ts';
import { markRequest } from './mark-request.ts';

const ABOUT: About = { operationId: operationId('some'), purpose: 'write', mutated: null, focus: null };

function requestWith(body: CaseBody): CaseRequest {
  return {
    method: 'POST',
    path: '/x',
    pathValues: {},
    query: [['a', 'b']],
    headers: [['X', 'y']],
    body,
    credential: 'absent',
  };
}

function marked(value: JsonValue, about: Partial<About> = {}): JsonValue {
  const { body } = markRequest(requestWith({ kind: 'json', value }), { ...ABOUT, ...about }, 'sc_1');
  return body.kind === 'json' ? body.value : null;
}

for (const [what, value, becomes] of [
  ['an action', { workflow_action: { description: 'it' } }, { workflow_action: { description: 'sc_1 it' } }],
  ['a workflow', { workflow: { uid: 'u', name: 'n' } }, { workflow: { uid: 'sc_1_u', name: 'sc_1 n' } }],
  ['a closure', { message: 'm' }, { message: 'sc_1 m' }],
  ['an empty text', { workflow: { name: '' } }, { workflow: { name: 'sc_1 ' } }],
] as const)
  test(`the texts of our own choice tell which run made it: ${what}`, () => {
    expect(marked(value)).toEqual(becomes);
  });

for (const [what, value] of [
  ['a session', { workflow_session: { uid: 'u', name: 'n', status: 'closed', message: 'm' } }],
  ['attributes', { workflow: { attributes: { name: 'x' } } }],
  ['options', { workflow: { options: { name: 'n', archived: false } } }],
  ['what is no text', { workflow: { uid: 1, name: [1] }, message: null }],
  ['a wrapper that is a text', { workflow: 'w' }],
  ['other states', { workflow: { status: 'enabled' }, workflow_action: { archived: 'false' } }],
  ['items of an array', ['message', ['name']]],
  ['names of the prototype', JSON.parse('{"__proto__":{"toString":"x"},"constructor":{"valueOf":"x"}}')],
] as readonly (readonly [string, JsonValue])[])
  test(`nothing else is touched: ${what}`, () => {
    expect(marked(value)).toEqual(value);
  });

for (const [what, value, becomes] of [
  ['beside its wrapper', { description: 'it', workflow_action: {} }, { description: 'sc_1 it', workflow_action: {} }],
  ['in an array', [{ workflow: { name: 'n' } }], [{ workflow: { name: 'sc_1 n' } }]],
] as const)
  test(`a misplaced text is marked all the same, as it might be accepted: ${what}`, () => {
    expect(marked(value)).toEqual(becomes);
  });

for (const [what, text, becomes] of [
  ['cut off', '{"workflow_action":{"description":"it"', '{"workflow_action":{"description":"sc_1 it"'],
  ['in single quotes', "{'workflow':{'uid' : 'u','name':'n'}}", "{'workflow':{'uid' : 'sc_1_u','name':'sc_1 n'}}"],
  ['twice', '{"message":"a","message":"b"}', '{"message":"sc_1 a","message":"sc_1 b"}'],
  ['of a session', '{"workflow_session":{"name":"n"', '{"workflow_session":{"name":"n"'],
  ['no JSON at all', 'message', 'message'],
] as const)
  test(`texts are marked in what is no JSON: ${what}`, () => {
    const request = requestWith({ kind: 'text', text });

    expect(markRequest(request, ABOUT, 'sc_1')).toEqual({ ...request, body: { kind: 'text', text: becomes } });
  });

test('no bytes are touched, and nothing beside the body', () => {
  for (const body of [{ kind: 'none' }, { kind: 'bytes', base64: 'AA==' }] as const) {
    const request = requestWith(body);
    expect(markRequest(request, ABOUT, 'sc_1')).toBe(request);
  }
  const request = requestWith({ kind: 'json', value: { message: 'm' } });
  expect(markRequest(request, ABOUT, 'sc_1')).toEqual({
    ...request,
    body: { kind: 'json', value: { message: 'sc_1 m' } },
  });
});

for (const [what, mutated, becomes] of [
  ['a name', '/workflow/name', { workflow: { uid: 'sc_1_u', name: 'n', status: 'Disabled' } }],
  ['a uid', '/workflow/uid', { workflow: { uid: 'u', name: 'sc_1 n', status: 'Disabled' } }],
  ['a status', '/workflow/status', { workflow: { uid: 'sc_1_u', name: 'sc_1 n', status: 'Enabled' } }],
] as const)
  test(`the mistake stays as it is: ${what}`, () => {
    expect(marked({ workflow: { uid: 'u', name: 'n', status: 'Enabled' } }, { mutated })).toEqual(becomes);
  });

test('what is made is put away', () => {
  expect(marked({ workflow: { status: 'Enabled' } })).toEqual({ workflow: { status: 'Disabled' } });
  expect(marked({ workflow_action: { archived: false } })).toEqual({ workflow_action: { archived: true } });
});

test('what is made is left in use where the case is about that', () => {
  const focus = jsonPointer('components', 'schemas', 'Workflow', 'properties', 'status', 'enum');

  expect(marked({ workflow: { status: 'Enabled' } }, { focus })).toEqual({ workflow: { status: 'Enabled' } });
  expect(marked({ workflow_action: { archived: false } }, { focus })).toEqual({ workflow_action: { archived: true } });
});
