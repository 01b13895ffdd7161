import { expect, test } from '@playwright/test';

import { jsonPointer, operationId, type About, type JsonValue } from '../../core/index.ts';
import { NO_OBJECTS, OBJECTS } from '../testing/test-objects.ts';
import { fitBody } from './fit-body.ts';

const ID = '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ABOUT: About = { operationId: operationId('some'), purpose: 'write', mutated: null, focus: null };
const { workflowId: flow, profileId: profile, profileTypeId: type, requesterId: requester } = OBJECTS;
const [one = '', two = ''] = OBJECTS.accessRequestIds;

function fitted(value: JsonValue, objects = OBJECTS, about: Partial<About> = {}): JsonValue | string {
  const result = fitBody(value, objects, { ...ABOUT, ...about });
  return result.kind === 'fits' ? result.value : `lacks ${result.setting}`;
}

for (const [what, value, becomes] of [
  ['in its wrapper', { workflow_action: { workflow_id: ID } }, { workflow_action: { workflow_id: flow } }],
  ['without one', { workflow_id: ID }, { workflow_id: flow }],
  ['a profile type', { workflow: { profile_type_id: ID } }, { workflow: { profile_type_id: type } }],
  ['a requester', { workflow_session: { requester_id: ID } }, { workflow_session: { requester_id: requester } }],
  ['a profile', { workflow_session: { profile_id: ID } }, { workflow_session: { profile_id: profile } }],
  ['all profiles', { profile_ids: [ID, ID] }, { profile_ids: [profile, profile] }],
  ['an array where a text should be', { workflow_id: [[ID]] }, { workflow_id: [[flow]] }],
  ['access requests, in turn', { accessRequestIds: ['a', 'b', 'c'] }, { accessRequestIds: [one, two, one] }],
  ['access requests in arrays', { accessRequestIds: [['a'], 'b'] }, { accessRequestIds: [[one], two] }],
  ['one for many', { accessRequestIds: 'a' }, { accessRequestIds: one }],
  ['ids in texts', { name: `of ${ID}` }, { name: `of ${NOBODY}` }],
  ['ids in attributes', { attributes: { a: ID } }, { attributes: { note: NOBODY } }],
  [
    'what is no text',
    { workflow_id: 42, accessRequestIds: [null, true] },
    { workflow_id: 42, accessRequestIds: [null, true] },
  ],
  ['a body that is a text', ID, NOBODY],
  [
    'names of the prototype',
    JSON.parse('{"__proto__":{"workflow_id":1},"constructor":"x"}'),
    JSON.parse('{"__proto__":{"workflow_id":1},"constructor":"x"}'),
  ],
] as readonly (readonly [string, JsonValue, JsonValue])[])
  test(`ids give way to those set aside: ${what}`, () => {
    expect(fitted(value)).toEqual(becomes);
  });

for (const [what, written] of [
  ['upper case', (id: string) => id.toUpperCase()],
  ['without hyphens', (id: string) => id.replaceAll('-', '')],
  ['in braces', (id: string) => `{${id}}`],
  ['as a URN', (id: string) => `urn:uuid:${id}`],
  ['with blanks around it', (id: string) => ` ${id}\n`],
] as const)
  test(`an id is replaced in its own notation: ${what}`, () => {
    expect(fitted({ workflow_id: written(ID) })).toEqual({ workflow_id: written(flow ?? '') });
  });

test('an id set aside that is no UUID cannot be written as one, and is not', () => {
  expect(fitted({ workflow_id: ID }, { ...OBJECTS, workflowId: 'flow_1' })).toEqual({ workflow_id: NOBODY });
});

test('what names an object for which none is set aside is left out', () => {
  const session = { workflow_id: ID, profile_id: ID, requester_id: ID, status: 'closed' };

  expect(fitted({ workflow_session: session }, NO_OBJECTS)).toEqual({ workflow_session: { status: 'closed' } });
});

for (const [what, value, about, setting] of [
  ['without which there is no action', { workflow_action: { workflow_id: ID } }, {}, 'NERM_TEST_WORKFLOW_ID'],
  ['without which there is no workflow', { workflow: { profile_type_id: ID } }, {}, 'NERM_TEST_PROFILE_TYPE_ID'],
  ['without which nothing is closed', { accessRequestIds: ['a'] }, {}, 'ISC_TEST_ACCESS_REQUEST_IDS'],
  [
    'that the request is about',
    { workflow_session: { profile_id: 1 } },
    { mutated: '/workflow_session/profile_id' },
    'NERM_TEST_PROFILE_ID',
  ],
  [
    'in which the mistake is',
    { workflow_session: { profile_ids: [1] } },
    { mutated: '/workflow_session/profile_ids/0' },
    'NERM_TEST_PROFILE_ID',
  ],
  [
    'that the case is for',
    { workflow_session: { requester_id: ID } },
    { focus: jsonPointer('properties', 'requester_id') },
    'NERM_TEST_REQUESTER_ID',
  ],
] as const)
  test(`says which setting is missing: an object ${what}`, () => {
    expect(fitted(value, NO_OBJECTS, about)).toBe(`lacks ${setting}`);
  });

test('attributes are those that the tenant has, in their order, and no more', () => {
  expect(fitted({ attributes: { a: '1', b: '2', c: '3' } })).toEqual({ attributes: { note: '1', remark: '2' } });
  expect(fitted({ attributes: { a: '1' } })).toEqual({ attributes: { note: '1' } });
  expect(fitted({ attributes: {} })).toEqual({ attributes: {} });
  expect(fitted({ attributes: { a: '1', b: '2', c: '3' } }, NO_OBJECTS)).toEqual({
    attributes: { a: '1', b: '2', c: '3' },
  });
});

for (const [mutated, value, place] of [
  ['/attributes/a', { note: 1, remark: 'x' }, '/attributes/note'],
  ['/attributes/b', { note: 1, remark: 'x' }, '/attributes/remark'],
  ['/attributes/d', { note: 1, remark: { e: 2 } }, '/attributes/remark'],
  ['/attributes/d/e', { note: 1, remark: { e: 2 } }, '/attributes/remark/e'],
  ['/attributes', { note: 1, remark: 'x' }, '/attributes'],
  ['/attributes/gone', { note: 1, remark: 'x' }, '/attributes/gone'],
] as const)
  test(`the attribute with the mistake is kept, and found again: ${mutated}`, () => {
    const body = { attributes: { a: 1, b: 'x', c: 'y', d: { e: 2 } } };

    expect(fitBody(body, OBJECTS, { ...ABOUT, mutated })).toEqual({
      kind: 'fits',
      value: { attributes: value },
      mutated: place,
    });
  });

test('one attribute is enough: the mistake goes into it', () => {
  const objects = { ...OBJECTS, attributeUids: ['note'] };
  const result = fitBody({ attributes: { a: 1, 'b/c~d': 2 } }, objects, { ...ABOUT, mutated: '/attributes/b~1c~0d' });

  expect(result).toEqual({ kind: 'fits', value: { attributes: { note: 2 } }, mutated: '/attributes/note' });
});

test('what was fitted is not changed by fitting it again', () => {
  const body = {
    workflow_session: { workflow_id: ID, profile_ids: [ID], attributes: { a: 'x' } },
    accessRequestIds: ['a'],
  };
  const once = fitted(body);

  expect(fitted(once)).toEqual(once);
});
