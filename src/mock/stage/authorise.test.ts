import { expect, test } from '@playwright/test';

import { CLOSURE } from '../testing/bodies.ts';
import { withMock, type TestMock } from '../testing/with-mock.ts';

type Authorization = (credentials: TestMock['mock']['credentials']) => string;

const NERM_ACCEPTED: Readonly<Record<string, Authorization>> = {
  'an API key as Bearer': ({ nermToken }) => `Bearer ${nermToken}`,
  'any letter case of the scheme': ({ nermToken }) => `bEARER ${nermToken}`,
  'several blanks after the scheme': ({ nermToken }) => `Bearer   ${nermToken}`,
  'an API key as Token': ({ nermToken }) => `Token token=${nermToken}`,
  'a quoted API key': ({ nermToken }) => `Token token="${nermToken}"`,
  'a key with further parameters': ({ nermToken }) => `token token=${nermToken}, email="a,b@c.example"`,
  'a key after further parameters': ({ nermToken }) => `Token email="a\\",token=b", Token = ${nermToken}`,
  'an access token of an administrator': ({ iscAdminToken }) => `Bearer ${iscAdminToken}`,
};

const NERM_REFUSED: Readonly<Record<string, Authorization>> = {
  'no credentials': () => '',
  'a scheme without credentials': () => 'Bearer',
  'an unknown key': () => 'Bearer wrong',
  'an expired key': ({ nermExpiredToken }) => `Bearer ${nermExpiredToken}`,
  'an expired key as Token': ({ nermExpiredToken }) => `Token token=${nermExpiredToken}`,
  'a key without scheme': ({ nermToken }) => nermToken,
  'another scheme': ({ nermToken }) => `Basic ${nermToken}`,
  'Token without its parameter': ({ nermToken }) => `Token ${nermToken}`,
  'an access token as Token': ({ iscAdminToken }) => `Token token=${iscAdminToken}`,
  'an access token without rights': ({ iscLimitedToken }) => `Bearer ${iscLimitedToken}`,
  'two keys': ({ nermToken }) => `Bearer ${nermToken} ${nermToken}`,
  'a key that is a name every object has': () => 'Bearer constructor',
};

for (const [title, authorization] of Object.entries(NERM_ACCEPTED))
  test(`NERM accepts ${title}`, async () => {
    await withMock({}, async ({ mock, nerm }) => {
      const headers = { Authorization: authorization(mock.credentials) };

      expect((await nerm('GET /workflow_sessions', { headers })).status).toBe(200);
    });
  });

for (const [title, authorization] of Object.entries(NERM_REFUSED))
  test(`NERM refuses ${title} with 401, plain text and a challenge`, async () => {
    await withMock({}, async ({ mock, nerm }) => {
      const answer = await nerm('GET /workflow_sessions', {
        headers: { Authorization: authorization(mock.credentials) },
      });

      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="nerm", Token realm="nerm"');
    });
  });

const ISC_REFUSED: Readonly<Record<string, Authorization>> = {
  'no token': () => '',
  'an unknown token': () => 'Bearer wrong',
  'an expired token': ({ iscExpiredToken }) => `Bearer ${iscExpiredToken}`,
  'an API key of NERM': ({ nermToken }) => `Bearer ${nermToken}`,
  'another scheme': ({ iscAdminToken }) => `Token token=${iscAdminToken}`,
};

for (const [title, authorization] of Object.entries(ISC_REFUSED))
  test(`ISC refuses ${title} with 401, an error and a challenge`, async () => {
    await withMock({}, async ({ mock, isc }) => {
      const answer = await isc('POST /access-requests/close', {
        body: CLOSURE,
        headers: { Authorization: authorization(mock.credentials) },
      });

      expect(answer.status).toBe(401);
      expect(answer.json).toEqual({ error: expect.any(String) });
      expect(answer.headers.get('www-authenticate')).toContain('Bearer realm="isc"');
    });
  });

test('ISC accepts a token of an administrator', async () => {
  await withMock({}, async ({ mock, isc }) => {
    const headers = { Authorization: `bearer ${mock.credentials.iscAdminToken}` };

    expect((await isc('POST /access-requests/close', { body: CLOSURE, headers })).status).toBe(202);
  });
});

test('ISC refuses a user who is not ORG_ADMIN with 403 and the documented error object', async () => {
  await withMock({}, async ({ mock, isc }) => {
    const headers = { Authorization: `Bearer ${mock.credentials.iscLimitedToken}` };

    const { status, json } = await isc('POST /access-requests/close', { body: CLOSURE, headers });

    expect(status).toBe(403);
    expect(json).toEqual({
      detailCode: '403 Forbidden',
      trackingId: expect.stringMatching(/^[\da-f]{32}$/u),
      messages: [{ locale: 'en-US', localeOrigin: 'DEFAULT', text: expect.any(String) }],
      causes: [],
    });
  });
});
