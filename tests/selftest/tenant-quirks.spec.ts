import {
  askTenant,
  authorised,
  expect,
  test,
  withTenant,
  type TestTenant,
  type Told,
} from '../../fixtures/selftest.ts';

const sessionAt = ({ world: { objects } }: TestTenant): string => `/api/workflow_sessions/${objects.sessionId}`;

/** Updates the session set aside for tests. */
async function update(tenant: TestTenant, changes: unknown): Promise<Told> {
  return askTenant(tenant, `PATCH ${sessionAt(tenant)}`, { body: { workflow_session: changes } });
}

/** Adds an action to the workflow set aside for tests. */
async function addAction(tenant: TestTenant, change: Readonly<Record<string, unknown>> = {}): Promise<Told> {
  const action = { workflow_id: tenant.world.objects.workflowId, description: 'x', ...change };
  return askTenant(tenant, 'POST /api/workflow_actions/close_session_actions', { body: { workflow_action: action } });
}

/** The statuses of as many looks. */
async function looks(tenant: TestTenant, times: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { status } = await askTenant(tenant, `GET ${sessionAt(tenant)}`);
    statuses.push(status);
  }
  return statuses;
}

for (const retryAfter of ['seconds', 'date'] as const)
  test(`more requests than the window takes are refused, with the wait as ${retryAfter}`, async () => {
    await withTenant({ rateLimit: { requests: 2, windowMs: 1500, retryAfter } }, async (tenant) => {
      await authorised(tenant);
      expect(await looks(tenant, 3)).toEqual([200, 200, 429]);

      const { headers } = await update(tenant, { status: 'closed' });
      const wait = String(headers['retry-after']);
      const seconds = retryAfter === 'seconds' ? Number(wait) : (Date.parse(wait) - Date.now()) / 1000;
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(3);
      expect(tenant.log.at(-1)).not.toHaveProperty('changed');
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      expect(await looks(tenant, 1)).toEqual([200]);
    });
  });

test('an answer takes its time', async () => {
  await withTenant({ latencyMs: 150, jitterMs: 50 }, async (tenant) => {
    const started = performance.now();
    await looks(tenant, 1);

    expect(performance.now() - started).toBeGreaterThan(145);
  });
});

for (const [quirks, status] of [
  [{ unavailable: 0.3 }, 502],
  [{ throttled: 0.3 }, 429],
] as const)
  test(`a part of all requests is answered ${status}, nothing of them is done, and it is the same part again`, async () => {
    const met: (readonly (number | undefined)[])[] = [];
    for (const _ of ['once', 'again'])
      await withTenant(quirks, async (tenant) => {
        for (let time = 0; time < 20; time += 1) await addAction(tenant);
        const done = tenant.log.filter(({ created }) => created !== undefined);
        expect(tenant.world.store.filter(({ origin }) => origin === 'created')).toHaveLength(done.length);
        expect(new Set(done.map((noted) => noted.status))).toEqual(new Set([200]));
        met.push(tenant.log.map((noted) => noted.status));
      });

    expect(new Set(met[0])).toEqual(new Set([200, status]));
    expect(met[1]).toEqual(met[0]);
  });

test('an answer is lost, and what it was about is done', async () => {
  await withTenant({ lostAnswers: 1 }, async (tenant) => {
    const { status } = await addAction(tenant);

    expect(status).toBe(502);
    expect(tenant.log[0]).toMatchObject({ status: 502, created: { type: 'action' } });
    expect(tenant.world.store.at(-1)).toMatchObject({ origin: 'created', type: 'action', status: 'active' });
    expect(await looks(tenant, 1)).toEqual([200]);
    expect((await addAction(tenant, { description: 5 })).status).toBe(400);
  });
});

test('looks show what was a while ago', async () => {
  await withTenant({ staleReadsMs: 400 }, async (tenant) => {
    const seen = async (path: string): Promise<unknown> => (await askTenant(tenant, `GET ${path}`)).json;
    const body = { workflow_session: { workflow_id: tenant.world.objects.workflowId } };
    await update(tenant, { status: 'closed' });
    await askTenant(tenant, 'POST /api/workflow_sessions', { body });
    const created = `/api/workflow_sessions/${tenant.log.at(-1)?.created?.id ?? ''}`;

    expect(await seen(sessionAt(tenant))).toHaveProperty('workflow_session.status', 'pending_request');
    expect(await seen(created)).toEqual({ error: 'Not found' });
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await seen(sessionAt(tenant))).toHaveProperty('workflow_session.status', 'closed');
    expect(await seen(created)).toHaveProperty('workflow_session.status', 'new');
  });
});

test('answers deviate from the documents as tenants have been seen to', async () => {
  await withTenant({ deviations: true }, async (tenant) => {
    const { requesterId } = tenant.world.objects;
    const refused = [await addAction(tenant, { description: 5 }), await addAction(tenant, { description: 5 })];
    refused.push(await addAction(tenant, { description: 5 }));
    const { json } = await update(tenant, {
      status: 'pending_approval',
      attributes: { one: requesterId, two: `${requesterId}, ${requesterId}`, three: 'x' },
    });
    const label = 'Terry Test (terry.test@tenant.example)';

    expect((await addAction(tenant)).status).toBe(201);
    expect(json).toMatchObject({
      workflow_session: {
        status: 'pending approval',
        attributes: { one: label, two: `${label}, ${label}`, three: 'x' },
      },
    });
    expect(refused.map((told) => told.json['errors'])).toEqual([
      { description: expect.any(String) },
      { description: [expect.any(String)] },
      [expect.stringContaining('description')],
    ]);
    const wrong = await askTenant(tenant, `GET ${sessionAt(tenant)}`, { headers: { Authorization: 'Bearer x' } });
    expect(wrong).toMatchObject({ status: 401, text: 'Bad token.' });
    expect(wrong.headers).toMatchObject({
      'content-type': expect.stringContaining('text/plain'),
      'www-authenticate': expect.any(String),
    });
    const headers = await authorised(tenant);
    const close = async (accessRequestIds: readonly string[]): Promise<Told> =>
      askTenant(tenant, 'POST /v2024/access-requests/close', { body: { accessRequestIds }, headers });
    const shapes: string[] = [];
    for (let time = 0; time < 4; time += 1) shapes.push(Object.keys((await close([])).json)[0] ?? '');
    expect(shapes).toEqual(['error', 'message', 'errorName', 'detailCode']);
    const closed = await close(['x']);
    expect(closed).toMatchObject({ status: 202, text: '' });
    expect(closed.headers).not.toHaveProperty('content-type');
  });
});

test('an operation that takes anything does something about it', async () => {
  const accepts = ['createCloseSessionAction', 'patchWorkflowSession', 'closeAccessRequest'];
  await withTenant({ accepts }, async (tenant) => {
    const unknown = 'PATCH /api/workflow_sessions/00000000-0000-4000-8000-000000000000?run=perhaps';

    expect((await addAction(tenant, { workflow_id: 'x', description: 5 })).status).toBe(200);
    expect((await update(tenant, { status: 5 })).status).toBe(200);
    expect((await askTenant(tenant, unknown, { body: {} })).status).toBe(200);
    expect(tenant.log.map(({ created, changed }) => (created ?? changed?.[0])?.type)).toEqual([
      'action',
      'session',
      'session',
    ]);
    expect(tenant.world.store.filter(({ origin }) => origin === 'created')).toHaveLength(2);
    const headers = await authorised(tenant);
    expect((await askTenant(tenant, 'POST /beta/access-requests/close', { body: {}, headers })).status).toBe(202);
    expect((await askTenant(tenant, unknown, { body: '{' })).status).toBe(400);
    const other = await askTenant(tenant, 'POST /api/workflow_actions/username_password_actions', { body: {} });
    expect(other.status).toBe(400);
  });
});

test('a session is said to be closed and is not, unless told by the other word', async () => {
  await withTenant({ ignoresClosed: true }, async (tenant) => {
    const seen = async (): Promise<unknown> => (await askTenant(tenant, `GET ${sessionAt(tenant)}`)).json;

    expect(await update(tenant, { status: 'closed' })).toMatchObject({ status: 200 });
    expect(await seen()).toHaveProperty('workflow_session.status', 'pending_request');
    await update(tenant, { status_uid: 'closed' });
    expect(await seen()).toHaveProperty('workflow_session.status', 'closed');
  });
});

test('secrets show wherever an answer has room for them', async () => {
  await withTenant({ leaks: ['canary +/é'], echoesCredentials: true }, async (tenant) => {
    const encoded = encodeURIComponent('canary +/é');
    const shown = await askTenant(tenant, `GET ${sessionAt(tenant)}`);
    const refused: Told[] = [];
    for (let time = 0; time < 5; time += 1) refused.push(await addAction(tenant, { description: 5 }));

    expect(shown.status).toBe(200);
    expect(shown.headers['x-trace']).toContain(encoded);
    expect(shown.headers['x-trace']).toContain(tenant.world.nermKey);
    expect(String(shown.headers['set-cookie'])).toContain(tenant.world.nermKey);
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 302]);
    for (const text of ['canary +/é', encoded, Buffer.from('canary +/é').toString('base64'), tenant.world.nermKey])
      expect(refused[0]?.text).toContain(text);
    expect(refused[4]?.headers.location).toMatch(/^https:\/\/localhost:\d+\/login\?token=canary/u);
  });
});
