import { askTenant, expect, startTenant, test, type TestTenant } from '../../fixtures/selftest.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** A tenant that is there as long as `use` takes; whatever happens, what is other people's stays as it was. */
async function withTenant(use: (tenant: TestTenant) => Promise<void>): Promise<void> {
  const tenant = await startTenant();
  const foreign = tenant.world.store.filter(({ origin }) => origin === 'foreign');
  try {
    await use(tenant);
    expect(tenant.world.store.filter(({ origin }) => origin === 'foreign')).toEqual(foreign);
  } finally {
    await tenant.close();
  }
}

type Body = Readonly<Record<string, unknown>>;

/** A write, and a body that it takes. */
interface Write {
  readonly target: string;
  readonly wrapper: string;
  readonly body: Body;
}

/** Each write of NERM. */
const WRITES = {
  closeSession: ({ objects: { workflowId } }) => ({
    target: 'POST /api/workflow_actions/close_session_actions',
    wrapper: 'workflow_action',
    body: { workflow_id: workflowId, description: 'x' },
  }),
  usernamePassword: ({ objects: { workflowId } }) => ({
    target: 'POST /api/workflow_actions/username_password_actions',
    wrapper: 'workflow_action',
    body: { workflow_id: workflowId, description: '', archived: true },
  }),
  workflow: ({ objects: { profileTypeId } }) => ({
    target: 'POST /api/workflows/password_reset_workflows',
    wrapper: 'workflow',
    body: {
      profile_type_id: profileTypeId,
      status: 'Disabled',
      uid: 'reset',
      name: 'Reset',
      options: { expiration_time: 2 ** 31 - 1 },
    },
  }),
  newSession: ({ objects: { workflowId } }) => ({
    target: 'POST /api/workflow_sessions',
    wrapper: 'workflow_session',
    body: { workflow_id: workflowId.toUpperCase(), requester_type: 'User' },
  }),
  session: ({ objects: { sessionId, requesterId } }) => ({
    target: `PATCH /api/workflow_sessions/${sessionId}`,
    wrapper: 'workflow_session',
    body: { requester_id: requesterId, status: 'pending_approval', attributes: { a: 'b' } },
  }),
} as const satisfies Readonly<Record<string, (world: TestTenant['world']) => Write>>;

for (const [name, writeOf] of Object.entries(WRITES)) {
  test(`${name}: what is sent is carried out, told, kept and noted`, async () => {
    await withTenant(async (tenant) => {
      const { target, wrapper, body } = writeOf(tenant.world);
      const sent = { [wrapper]: body };
      const { status, json } = await askTenant(tenant, target, { body: sent });

      expect(status).toBe(200);
      expect(json).toMatchObject(sent);
      const [noted] = tenant.log;
      expect(noted).toMatchObject({ status: 200, body: JSON.stringify(sent) });
      const done = noted?.created ?? noted?.changed?.[0];
      const kept = tenant.world.store.find(({ id }) => id === done?.id);
      expect(kept?.origin).toBe(name === 'session' ? 'set-aside' : 'created');
      expect(json).toEqual({ [wrapper]: kept?.body });
    });
  });

  test(`${name}: what is malformed, or nobody may do, is refused and leaves no trace`, async () => {
    await withTenant(async (tenant) => {
      const { world } = tenant;
      const before = [...world.store];
      const { target, wrapper, body } = writeOf(world);
      const sent = { [wrapper]: body };
      const ask = async (question: Parameters<typeof askTenant>[2]): Promise<number> =>
        (await askTenant(tenant, target, question)).status;

      expect(await ask({ body: sent, headers: { Authorization: undefined } })).toBe(401);
      expect(await ask({ body: sent, headers: { Authorization: 'Bearer wrong' } })).toBe(401);
      expect(await ask({ body: sent, headers: { Authorization: `Basic ${world.nermKey}` } })).toBe(401);
      expect(await ask({ body: sent, headers: { 'Content-Type': 'text/plain' } })).toBe(415);
      expect(await ask({ body: sent, headers: { 'Content-Type': undefined } })).toBe(415);
      expect(await ask({})).toBe(400);
      expect(await ask({ body: '{"workflow":' })).toBe(400);
      expect(await ask({ body: Buffer.from([0xff]) })).toBe(400);
      expect(await ask({ body: `\uFEFF${JSON.stringify(sent)}` })).toBe(400);
      expect(await ask({ body: [sent] })).toBe(400);
      expect(await ask({ body: {} })).toBe(400);
      expect(await ask({ body })).toBe(400);
      expect(world.store).toEqual(before);
      expect(tenant.log.filter(({ created, changed }) => created ?? changed)).toEqual([]);
    });
  });
}

/** What is wrong with one member, and how the refusal names it. */
const FAULTS: readonly (readonly [keyof typeof WRITES, Body, string])[] = [
  ['closeSession', { workflow_id: UNKNOWN }, 'workflow_id'],
  ['closeSession', { workflow_id: undefined }, 'workflow_id'],
  ['closeSession', { workflow_id: `{${UNKNOWN}}` }, 'workflow_id'],
  ['closeSession', { workflow_id: `urn:uuid:${UNKNOWN}` }, 'workflow_id'],
  ['closeSession', { workflow_id: UNKNOWN.replaceAll('-', '') }, 'workflow_id'],
  ['closeSession', { description: null }, 'description'],
  ['usernamePassword', { description: undefined }, 'description'],
  ['usernamePassword', { archived: 'true' }, 'archived'],
  ['workflow', { profile_type_id: UNKNOWN }, 'profile_type_id'],
  ['workflow', { status: 'enabled' }, 'status'],
  ['workflow', { name: 5 }, 'name'],
  ['workflow', { uid: undefined }, 'uid'],
  ['workflow', { options: [] }, 'options'],
  ['workflow', { options: { expiration_time: 0 } }, 'options.expiration_time'],
  ['workflow', { options: { expiration_time: 2 ** 31 } }, 'options.expiration_time'],
  ['workflow', { options: { expiration_time: 1.5 } }, 'options.expiration_time'],
  ['newSession', { workflow_id: undefined }, 'workflow_id'],
  ['newSession', { requester_id: UNKNOWN }, 'requester_id'],
  ['session', { workflow_id: UNKNOWN }, 'workflow_id'],
  ['session', { requester_id: UNKNOWN }, 'requester_id'],
  ['session', { requester_type: 'user' }, 'requester_type'],
  ['session', { profile_id: 'x' }, 'profile_id'],
  ['session', { profile_ids: [UNKNOWN, 5] }, 'profile_ids[1]'],
  ['session', { status: 'pending approval' }, 'status'],
  ['session', { attributes: { a: 1 } }, 'attributes.a'],
];

for (const [name, change, named] of FAULTS)
  test(`${name}: ${JSON.stringify(change)} is refused, and ${named} named`, async () => {
    await withTenant(async (tenant) => {
      const { target, wrapper, body } = WRITES[name](tenant.world);
      const { status, json } = await askTenant(tenant, target, { body: { [wrapper]: { ...body, ...change } } });

      expect(status).toBe(400);
      expect(json).toEqual({ error: expect.any(String), errors: { [named]: expect.any(String) } });
    });
  });

test('a session keeps what an update does not name, and is shown as it was left', async () => {
  await withTenant(async (tenant) => {
    const { sessionId, workflowId, attributeUid } = tenant.world.objects;
    const at = `/api/workflow_sessions/${sessionId}`;
    const update = async (changes: unknown, query = ''): Promise<unknown> =>
      (await askTenant(tenant, `PATCH ${at}${query}`, { body: { workflow_session: changes } })).status;

    expect(await update({ attributes: { other: 'x' }, id: UNKNOWN, uid: 'mine' })).toBe(200);
    expect(await update({}, '?run=true')).toBe(200);
    for (const query of ['?run=', '?run=1', '?run=TRUE', '?run=true&run=true'])
      expect(await update({ status: 'closed' }, query)).toBe(400);

    expect((await askTenant(tenant, `GET ${at}`)).json).toMatchObject({
      workflow_session: {
        id: sessionId,
        uid: 'ws-000001',
        workflow_id: workflowId,
        status: 'started_workflow',
        attributes: { [attributeUid]: '4711', other: 'x' },
      },
    });
  });
});

test('what is not there is not found, and a method not offered not allowed', async () => {
  await withTenant(async (tenant) => {
    const ask = async (target: string): ReturnType<typeof askTenant> => askTenant(tenant, target, { body: {} });

    for (const path of [`workflow_sessions/${UNKNOWN}`, `users/${UNKNOWN}`, `profile_types/${UNKNOWN}`, 'nothing'])
      expect(await ask(`GET /api/${path}`)).toMatchObject({ status: 404, json: { error: 'Not found' } });
    for (const method of ['GET', 'PATCH'])
      expect((await askTenant(tenant, `${method} /api/workflow_sessions/x`, { body: {} })).status).toBe(400);
    expect(await ask(`DELETE /api/workflow_sessions/${tenant.world.objects.sessionId}`)).toMatchObject({
      status: 405,
      headers: { allow: 'PATCH, GET' },
    });
    expect(await ask('GET /v2024/access-requests/close')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });
});

function sessions(...ids: readonly string[]): Body {
  return { workflow_sessions: ids.map((id) => ({ id })) };
}

test('lists show what everybody has, what is asked for, or a refusal in place of nothing', async () => {
  await withTenant(async (tenant) => {
    const { objects, foreign } = tenant.world;
    const listed = async (query: string): Promise<unknown> => (await askTenant(tenant, `GET /api/${query}`)).json;

    expect(await listed('workflow_sessions')).toMatchObject(sessions(objects.sessionId, ...foreign.sessionIds));
    expect(await listed('workflow_sessions?limit=1&offset=1')).toMatchObject(sessions(foreign.sessionIds[0] ?? ''));
    expect(await listed('workflow_sessions?status=pending%20approval')).toMatchObject(sessions(...foreign.sessionIds));
    expect(await listed(`workflow_sessions?workflow_id=${objects.workflowId}`)).toMatchObject(
      sessions(objects.sessionId),
    );
    expect(await listed(`workflow_actions?workflow_id=${foreign.workflowId}`)).toMatchObject({
      workflow_actions: [{ id: foreign.actionId }],
    });
    expect(await listed(`workflow_actions?workflow_id=${objects.workflowId}`)).toEqual({ error: expect.any(String) });
    expect(await listed('workflow_sessions?limit=0')).toHaveProperty('errors.limit');
  });
});

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: undefined };

test('ISC gives out tokens, and closes the access requests that are named', async () => {
  await withTenant(async (tenant) => {
    const { clientId, clientSecret, objects, store } = tenant.world;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const grant = async (change: Readonly<Record<string, string>>): ReturnType<typeof askTenant> => {
      const body = new URLSearchParams({ ...form, ...change }).toString();
      return askTenant(tenant, 'POST /oauth/token', { body, headers: FORM });
    };
    expect(await grant({ client_secret: 'wrong' })).toMatchObject({ status: 401, json: { error: 'invalid_client' } });
    expect((await grant({ grant_type: 'password' })).status).toBe(400);
    const { json } = await grant({});
    expect(json).toMatchObject({ token_type: 'bearer', expires_in: 749 });
    const Authorization = `Bearer ${String(json['access_token'])}`;
    const close = async (body: unknown, headers = {}): ReturnType<typeof askTenant> =>
      askTenant(tenant, 'POST /v2024/access-requests/close', { body, headers: { Authorization, ...headers } });
    const accessRequestIds = [objects.accessRequestId, UNKNOWN];

    expect(await close({ accessRequestIds: Array.from({ length: 500 }, () => UNKNOWN) })).toMatchObject({
      status: 202,
      text: '{}',
    });
    for (const wrong of [
      {},
      { accessRequestIds: [] },
      { accessRequestIds: Array.from({ length: 501 }, () => UNKNOWN) },
      { accessRequestIds: [5] },
      { accessRequestIds, message: null },
      { accessRequestIds, executionStatus: 'terminated' },
      { accessRequestIds, completionStatus: 'Terminated' },
    ])
      expect(await close(wrong)).toMatchObject({ status: 400, json: { detailCode: expect.any(String) } });
    expect((await close({ accessRequestIds }, { 'X-SailPoint-Experimental': undefined })).status).toBe(400);
    expect((await close({ accessRequestIds }, { Authorization: `Bearer ${tenant.world.nermKey}` })).status).toBe(401);
    expect(store.find(({ id }) => id === objects.accessRequestId)?.status).toBe('EXECUTING');

    expect((await close({ accessRequestIds })).status).toBe(202);
    expect(tenant.log.at(-1)?.changed).toEqual([{ type: 'access-request', id: objects.accessRequestId }]);
    expect(store.find(({ id }) => id === objects.accessRequestId)?.status).toBe('Terminated');
  });
});
