import { expect, test } from '@playwright/test';

import type { HttpMethod, JsonValue } from '../../core/index.ts';
import { inTurn } from '../testing/scripted.ts';
import { madeId, makesOf } from './makes.ts';

const BASE = 'https://acme.example/api';

for (const [method, path, makes] of [
  ['POST', '/workflow_sessions', 'session'],
  ['POST', '/workflow_sessions?run=true', 'session'],
  ['POST', '/workflow_actions/close_session_actions', 'action'],
  ['POST', '/workflow_actions/username_password_actions', 'action'],
  ['POST', '/workflows/password_reset_workflows', 'workflow'],
  ['GET', '/workflow_sessions', null],
  ['PATCH', '/workflow_sessions', null],
  ['POST', '/workflow_sessions/1', null],
  ['POST', '/workflow_actions', null],
  ['POST', '/access-requests/close', null],
  ['POST', '/x_workflow_sessions', null],
] as const)
  test(`${method} ${path} makes ${makes ?? 'nothing'}`, () => {
    expect(makesOf({ method, url: `${BASE}${path}`, headers: [] })).toBe(makes);
  });

async function idOf(path: string, body: JsonValue | Buffer, method: HttpMethod = 'POST'): Promise<string | null> {
  const transport = inTurn(Buffer.isBuffer(body) ? { body } : { json: body });
  return madeId(await transport.send({ method, url: `${BASE}${path}`, headers: [] }));
}

for (const [path, body, id] of [
  ['/workflow_sessions', { workflow_session: { id: 'a' } }, 'a'],
  ['/workflow_sessions', { id: 'a' }, 'a'],
  ['/workflow_sessions', { workflow_session: { uid: 'a' }, id: 'b' }, null],
  ['/workflow_sessions', { workflow_session: { id: 7 } }, null],
  ['/workflow_sessions', { workflow_action: { id: 'a' } }, null],
  ['/workflow_sessions', [{ id: 'a' }], null],
  ['/workflow_sessions', null, null],
  ['/workflow_sessions', Buffer.from('<html>'), null],
  ['/workflow_sessions', Buffer.alloc(0), null],
  ['/workflow_actions/some_actions', { workflow_action: { id: 'a' } }, 'a'],
  ['/workflows/some_workflows', { workflow: { id: 'a' } }, 'a'],
  ['/access-requests/close', { id: 'a' }, null],
] as readonly (readonly [string, JsonValue | Buffer, string | null])[])
  test(`${path} made ${id ?? 'nothing known'} by ${JSON.stringify(body)}`, async () => {
    expect(await idOf(path, body)).toBe(id);
  });

test('only what makes something says what it made', async () => {
  expect(await idOf('/workflow_sessions/a', { workflow_session: { id: 'a' } }, 'PATCH')).toBeNull();
});

const FLOW = '1a1a1a1a-0000-4000-8000-00000000000a';
const ASKED = { workflow_session: { workflow_id: FLOW, attributes: { note: 'sc0123abcd_1' } } };

for (const [what, session, id] of [
  ['the session that was asked for', { id: 'a', workflow_id: FLOW, attributes: { note: 'sc0123abcd_1' } }, 'a'],
  ['its workflow in capitals', { id: 'a', workflow_id: FLOW.toUpperCase() }, 'a'],
  ['a session of another workflow', { id: 'a', workflow_id: '2b2b2b2b-0000-4000-8000-00000000000b' }, null],
  ['one without the mark', { id: 'a', workflow_id: FLOW, attributes: { note: 'by hand' } }, null],
  ['one with a longer mark', { id: 'a', workflow_id: FLOW, attributes: { note: 'sc0123abcd_12' } }, null],
  ['an empty id', { id: '', workflow_id: FLOW }, null],
  ['an id that leads elsewhere', { id: '..', workflow_id: FLOW }, null],
] as const)
  test(`what an answer shows is what was made, or it is not: ${what}`, async () => {
    const transport = inTurn({ json: { workflow_session: session } });
    const request = {
      method: 'POST',
      url: `${BASE}/workflow_sessions`,
      headers: [],
      body: JSON.stringify(ASKED),
    } as const;

    expect(madeId(await transport.send(request))).toBe(id);
  });
