import { expect, test } from '@playwright/test';

import type { HttpRequest } from '../../core/index.ts';
import { bareId } from './id-like.ts';
import { foreignId } from './object-rule.ts';

const MINE = '1a1a1a1a-0000-4000-8000-00000000000a';
const FOREIGN = '99999999-2222-4333-8444-5555555555ff';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const URL = 'https://acme.example/api/workflow_actions/x';

function found(request: Partial<HttpRequest>): string | undefined {
  const own = new Set([bareId(MINE), 'mine']);
  return foreignId({ method: 'POST', url: URL, headers: [], purpose: 'write', ...request }, (id) => own.has(id));
}

const swapped = Buffer.from(`{"workflow_id":"${FOREIGN}"}`, 'utf16le').swap16();

for (const [what, request] of [
  ['in the path', { url: `https://acme.example/api/x/${FOREIGN}/y` }],
  ['percent-encoded in the path', { url: `https://acme.example/api/x/${FOREIGN.replaceAll('-', '%2D')}` }],
  ['percent-encoded in the query', { url: `${URL}?id=${FOREIGN.replaceAll('9', '%39')}` }],
  ['percent-encoded beside what is not decodable', { url: `${URL}?x=%ZZ&id=${FOREIGN.replaceAll('9', '%39')}` }],
  ['in upper case', { body: `{"a":"${FOREIGN.toUpperCase()}"}` }],
  ['without hyphens', { body: `{"a":"${FOREIGN.replaceAll('-', '')}"}` }],
  ['in braces', { body: `{"a":"{${FOREIGN}}"}` }],
  ['as a URN', { body: `{"a":"urn:uuid:${FOREIGN}"}` }],
  ['among those that are ours', { body: `{"a":"${MINE}, ${FOREIGN}"}` }],
  ['as the name of a member', { body: `{"${FOREIGN}":1}` }],
  ['as an escaped name of a member', { body: `{"\\u0039${FOREIGN.slice(1)}":1}` }],
  ['behind escapes', { body: `{"a":["\\u0039${FOREIGN.slice(1)}"]}` }],
  ['in a body that is no JSON', { body: `a=${FOREIGN}&` }],
  ['in bytes', { body: Buffer.from(`{"a":"${FOREIGN}"}`) }],
  ['in UTF-16', { body: Buffer.from(`{"a":"${FOREIGN}"}`, 'utf16le') }],
  ['in big-endian UTF-16', { body: swapped }],
  ['as a session', { method: 'PATCH', url: `https://acme.example/api/workflow_sessions/${FOREIGN}` }],
  ['as a session, percent-encoded', { method: 'PATCH', url: 'https://acme.example/api/workflow_sessions/4%32' }],
  ['as an access request', { body: '{"accessRequestIds":["mine","theirs"]}' }],
  ['as an access request in an array', { body: '{"accessRequestIds":[["theirs"]]}' }],
  ['as an access request that is no array', { body: '{"accessRequestIds":"theirs"}' }],
  ['as an access request in a wrapper', { body: '{"x":{"accessRequestIds":["theirs"]}}' }],
] as const)
  test(`somebody else's id is seen: ${what}`, () => {
    expect(found(request)).toBeDefined();
  });

for (const [what, request] of [
  ['ours in the path', { method: 'PATCH', url: `https://acme.example/api/workflow_sessions/${MINE}?run=false` }],
  ['ours in other notations', { body: `{"a":"{${MINE.toUpperCase()}}","b":"${MINE.replaceAll('-', '')}"}` }],
  ['nobody', { body: `{"a":"${NOBODY}","b":"${NOBODY.replaceAll('-', '')}"}` }],
  ['an access request of ours', { body: '{"accessRequestIds":["mine"]}' }],
  ['what is no text', { body: '{"accessRequestIds":[1,null,true,{}]}' }],
  ['too few digits', { body: `{"a":"${FOREIGN.slice(1)}"}` }],
  ['no body', {}],
  [
    'a session by no id, to be refused',
    { purpose: 'must-be-refused', url: 'https://acme.example/api/workflow_sessions/x' },
  ],
] as const)
  test(`nothing of somebody else's is seen: ${what}`, () => {
    expect(found(request)).toBeUndefined();
  });
