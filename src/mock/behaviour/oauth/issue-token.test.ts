import { expect, test } from '@playwright/test';

import { CLOSURE } from '../../testing/bodies.ts';
import { sender, textAt, withMock, type Answer, type TestMock } from '../../testing/with-mock.ts';

type Form = Readonly<Record<string, string>> | string;

async function ask({ mock }: TestMock, form: Form, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const send = sender(mock.tokenUrl, { 'Content-Type': 'application/x-www-form-urlencoded' });
  const body = new URLSearchParams(form).toString();
  return send('POST ', { body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });
}

function formOf({ mock }: TestMock): { grant_type: string; client_id: string; client_secret: string } {
  const { iscClientId, iscClientSecret } = mock.credentials;
  return { grant_type: 'client_credentials', client_id: iscClientId, client_secret: iscClientSecret };
}

function basic(id: string, secret: string): Readonly<Record<string, string>> {
  return { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

async function close({ isc }: TestMock, token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  return (await isc('POST /access-requests/close', { body: CLOSURE, headers })).status;
}

test('issues a token that ISC and NERM accept', async () => {
  await withMock({}, async (testMock) => {
    const { status, json, headers } = await ask(testMock, formOf(testMock));
    const token = textAt(json, 'access_token');

    expect(status).toBe(200);
    expect(json).toEqual({ access_token: token, token_type: 'Bearer', expires_in: 749 });
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/u);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await close(testMock, token)).toBe(202);
    expect(
      (await testMock.nerm('GET /workflow_sessions', { headers: { Authorization: `Bearer ${token}` } })).status,
    ).toBe(200);
  });
});

test('issues tokens that expire', async () => {
  await withMock({}, async (testMock) => {
    const token = textAt((await ask(testMock, formOf(testMock))).json, 'access_token');

    testMock.clock.advance(748.999);
    const inTime = await close(testMock, token);
    testMock.clock.advance(0.001);
    const tooLate = await close(testMock, token);

    expect([inTime, tooLate]).toEqual([202, 401]);
  });
});

test('keeps an older token valid beside a newer one', async () => {
  await withMock({}, async (testMock) => {
    const first = textAt((await ask(testMock, formOf(testMock))).json, 'access_token');
    const second = textAt((await ask(testMock, formOf(testMock))).json, 'access_token');

    expect(second).not.toBe(first);
    expect(await close(testMock, first)).toBe(202);
  });
});

test('gives a client only the rights of its user', async () => {
  await withMock({}, async (testMock) => {
    const { iscLimitedClientId, iscLimitedClientSecret } = testMock.mock.credentials;
    const form = {
      grant_type: 'client_credentials',
      client_id: iscLimitedClientId,
      client_secret: iscLimitedClientSecret,
    };

    const { json } = await ask(testMock, form);

    expect(await close(testMock, textAt(json, 'access_token'))).toBe(403);
  });
});

test('knows a client by HTTP Basic, its parts form-encoded', async () => {
  await withMock({}, async (testMock) => {
    const { client_id, client_secret } = formOf(testMock);

    const { status } = await ask(
      testMock,
      { grant_type: 'client_credentials' },
      basic(client_id.replace('-', '%2D'), client_secret),
    );

    expect(status).toBe(200);
  });
});

const REFUSED: Readonly<
  Record<string, { readonly change: Readonly<Record<string, string>>; readonly status: number; readonly error: string }>
> = {
  'a wrong secret': { change: { client_secret: 'wrong' }, status: 401, error: 'invalid_client' },
  'an unknown client': { change: { client_id: 'nobody' }, status: 401, error: 'invalid_client' },
  'another grant type': { change: { grant_type: 'password' }, status: 400, error: 'unsupported_grant_type' },
};

for (const [title, { change, status, error }] of Object.entries(REFUSED))
  test(`refuses ${title} with ${status} ${error}`, async () => {
    await withMock({}, async (testMock) => {
      const answer = await ask(testMock, { ...formOf(testMock), ...change });

      expect(answer.status).toBe(status);
      expect(answer.json).toEqual({ error, error_description: expect.any(String) });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.has('www-authenticate')).toBe(status === 401);
    });
  });

test('refuses missing and wrong Basic credentials with 401 invalid_client', async () => {
  await withMock({}, async (testMock) => {
    const form = { grant_type: 'client_credentials' };

    const answers = [
      await ask(testMock, form),
      await ask(testMock, form, basic('nobody', 'wrong')),
      await ask(testMock, form, { Authorization: 'Basic bm9ib2R5' }),
      await ask(testMock, form, { Authorization: 'Bearer x' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(answers.map(({ json }) => json['error'])).toEqual(Array(4).fill('invalid_client'));
  });
});

test('refuses what is no proper token request with 400 invalid_request', async () => {
  await withMock({}, async (testMock) => {
    const form = formOf(testMock);
    const { client_id, client_secret } = form;
    const answers = [
      await ask(testMock, { client_id, client_secret }),
      await ask(testMock, `${new URLSearchParams(form).toString()}&client_id=${client_id}`),
      await ask(testMock, form, basic(client_id, client_secret)),
      await ask(testMock, form, { 'Content-Type': 'application/json' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(answers.map(({ json }) => json['error'])).toEqual(Array(4).fill('invalid_request'));
  });
});

test('offers POST only', async () => {
  await withMock({}, async ({ mock }) => {
    const { status, headers, json } = await sender(mock.tokenUrl, {})('GET ');

    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    expect(json).toHaveProperty('error');
  });
});

test('ignores Prefer', async () => {
  await withMock({}, async (testMock) => {
    expect((await ask(testMock, formOf(testMock), { Prefer: 'code=500' })).status).toBe(200);
  });
});
