import { expect, test } from '@playwright/test';

import { operationId, type About, type CaseBody, type CaseRequest } from '../../core/index.ts';
import { NO_OBJECTS, OBJECTS } from '../testing/test-objects.ts';
import { fitRequest } from './fit-request.ts';

const ID = '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ABOUT: About = { operationId: operationId('some'), purpose: 'write', mutated: null, focus: null };

function requestWith(body: CaseBody): CaseRequest {
  return { method: 'POST', path: '/x', pathValues: {}, query: [], headers: [], body, credential: 'valid' };
}

/** The body as it becomes. */
function fitted(body: CaseBody, objects = OBJECTS): CaseBody {
  const result = fitRequest(requestWith(body), objects, ABOUT);
  if (result.kind === 'lacks') throw new TypeError(result.setting);
  return result.request.body;
}

function fittedText(text: string, objects = OBJECTS): string {
  const body = fitted({ kind: 'text', text }, objects);
  return body.kind === 'text' ? body.text : '';
}

function fittedBytes(bytes: Buffer): Buffer {
  const body = fitted({ kind: 'bytes', base64: bytes.toString('base64') });
  return Buffer.from(body.kind === 'bytes' ? body.base64 : '', 'base64');
}

const flow = OBJECTS.workflowId ?? '';
const [one = '', two = ''] = OBJECTS.accessRequestIds;

for (const [what, text, becomes] of [
  ['a body cut off', `{"workflow_id":"${ID}`, `{"workflow_id":"${flow}`],
  ['single quotes', `{'workflow_id': '${ID}'}`, `{'workflow_id': '${flow}'}`],
  ['no quotes', `{workflow_id:${ID}}`, `{workflow_id:${flow}}`],
  ['upper case', `{"workflow_id":"${ID.toUpperCase()}"`, `{"workflow_id":"${flow.toUpperCase()}"`],
  ['no hyphens', `{"workflow_id":"${ID.replaceAll('-', '')}"`, `{"workflow_id":"${flow.replaceAll('-', '')}"`],
  ['an item of an array', `{"profile_ids":["${ID}"`, `{"profile_ids":["${OBJECTS.profileId}"`],
  ['a place that names nothing', `{"description":"see ${ID}"`, `{"description":"see ${NOBODY}"`],
  ['an id alone', ID, NOBODY],
  [
    'twice the same name',
    `{"workflow_id":"${ID}","workflow_id":"${ID}"}`,
    `{"workflow_id":"${flow}","workflow_id":"${flow}"}`,
  ],
  [
    'ids that look like none',
    '{"accessRequestIds":["a","b","c"],',
    `{"accessRequestIds":["${one}","${two}","${one}"],`,
  ],
  ['a text for an array', '{"accessRequestIds":"a","message":"b"', `{"accessRequestIds":"${one}","message":"b"`],
  [
    'an array that is not closed',
    '{"accessRequestIds":["a","message":"b"',
    `{"accessRequestIds":["${one}","message":"b"`,
  ],
  ['escapes', String.raw`{"accessRequestIds" : [ "a\"b\\" ]`, `{"accessRequestIds" : [ "${one}" ]`],
  ['no JSON at all', 'hello', 'hello'],
  ['nothing', '', ''],
] as const)
  test(`a text that is no JSON names only what is set aside: ${what}`, () => {
    expect(fittedText(text)).toBe(becomes);
  });

test('a text names nobody where nothing is set aside', () => {
  expect(fittedText(`{"workflow_id":"${ID}"`, NO_OBJECTS)).toBe(`{"workflow_id":"${NOBODY}"`);
  expect(fittedText('{"accessRequestIds":["a"]', NO_OBJECTS)).toBe(`{"accessRequestIds":["${NOBODY}"]`);
});

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

for (const [what, written] of [
  ['no UTF-8', (text) => Buffer.concat([Buffer.from([0xff, 0xc3, 0x28]), Buffer.from(text)])],
  ['little-endian UTF-16', utf16],
  ['the same with a byte order mark', (text) => utf16(`\uFEFF${text}`)],
  ['big-endian UTF-16', (text) => utf16(text).swap16()],
  ['the same with its byte order mark', (text) => utf16(`\uFEFF${text}`).swap16()],
  ['UTF-16 that ends within a character', (text) => Buffer.concat([utf16(text), Buffer.from('}')])],
] as readonly (readonly [string, (text: string) => Buffer])[])
  test(`bytes stay what they are beside the ids: ${what}`, () => {
    expect(fittedBytes(written(`{"workflow_id":"${ID}","name":"é"}`))).toEqual(
      written(`{"workflow_id":"${flow}","name":"é"}`),
    );
  });

test('what is written into a path names nobody, in its own notation, and existing objects are left to the target', () => {
  const request: CaseRequest = {
    ...requestWith({ kind: 'none' }),
    pathValues: {
      id: { kind: 'literal', value: ID.replaceAll('-', '') },
      other: { kind: 'literal', value: 'no-id' },
      own: { kind: 'respelt', spelling: 'in-braces' },
      same: { kind: 'existing' },
    },
  };

  const result = fitRequest(request, OBJECTS, ABOUT);

  expect(result.kind === 'fits' ? result.request.pathValues : result).toEqual({
    id: { kind: 'literal', value: NOBODY.replaceAll('-', '') },
    other: { kind: 'literal', value: 'no-id' },
    own: { kind: 'respelt', spelling: 'in-braces' },
    same: { kind: 'existing' },
  });
});
