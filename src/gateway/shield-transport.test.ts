import { expect, test } from '@playwright/test';

import { Secret, type HttpRequest } from '../core/index.ts';
import { createTenantFacts } from '../tenant-facts/index.ts';
import { createRedactor } from '../transport/index.ts';
import { shieldTransport } from './shield-transport.ts';
import { inTurn } from './testing/scripted.ts';

const GET: HttpRequest = {
  method: 'GET',
  url: 'https://acme.example/api/workflow_sessions/33f072dd-13b4-41e1-8ea0-16f2a59b57c8',
  headers: [],
  purpose: 'read',
};

const SECRET = 'nerm/key+1234&%';

for (const [what, written] of [
  ['as it is', SECRET],
  ['percent-encoded', encodeURIComponent(SECRET)],
  ['in base64', Buffer.from(SECRET).toString('base64')],
  ['in base64 beside other things', Buffer.from(`user:${SECRET}`).toString('base64')],
  ['in JSON', JSON.stringify(SECRET)],
] as const)
  test(`no secret comes back, in no field and no body: ${what}`, async () => {
    const inner = inTurn({ headers: [['X-Echo', written]], body: `{"error":"bad token ${written}"}` });
    const transport = shieldTransport(inner, createRedactor([new Secret(SECRET)]), createTenantFacts());

    const { response } = await transport.send(GET);

    const shown = JSON.stringify(response.headers) + Buffer.from(response.body).toString();
    expect(shown).not.toContain(written);
    expect(shown).toContain('[redacted]');
  });

test('no credentials of the request come back, known ones or not', async () => {
  const headers = [
    ['Authorization', 'Bearer unknown-one'],
    ['Cookie', 'a=b'],
    ['X-Note', `is ${SECRET}`],
  ] as const;
  const transport = shieldTransport(inTurn({}), createRedactor([new Secret(SECRET)]), createTenantFacts());

  const { request } = await transport.send({ ...GET, headers });

  expect(request.headers).toEqual([
    ['Authorization', 'Bearer [redacted]'],
    ['Cookie', 'a=[redacted]'],
    ['X-Note', 'is [redacted]'],
  ]);
});

test('bytes that hold no secret stay what they are, and what is told is noted', async () => {
  const bytes = Buffer.from([0xff, 0x00, 0xc3, 0x28]);
  const facts = createTenantFacts();
  const transport = shieldTransport(inTurn({ status: 401, body: bytes }), createRedactor([new Secret(SECRET)]), facts);

  const { response } = await transport.send({ ...GET, method: 'PATCH', purpose: 'must-be-refused' });

  expect(Buffer.from(response.body)).toEqual(bytes);
  expect(facts.answers().some(({ outcome }) => outcome.kind === 'answered')).toBe(true);
});

test('closing closes what is behind it', async () => {
  const inner = inTurn({});
  await shieldTransport(inner, createRedactor([]), createTenantFacts()).close();

  expect(inner.isClosed()).toBe(true);
});
