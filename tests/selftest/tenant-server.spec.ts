import { askTenant, expect, test, withTenant, type TestTenant } from '../../fixtures/selftest.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

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
    await withTenant({}, async (tenant) => {
      const { target, wrapper, body } = writeOf(tenant.world);
      const sent = { [wrapper]: body };
      const foreign = tenant.world.store.filter(({ origin }) => origin === 'foreign');
      const { status, json } = await askTenant(tenant, target, { body: sent });

      expect(status).toBe(200);
      expect(json).toMatchObject(sent);
      const [noted] = tenant.log;
      expect(noted).toMatchObject({ status: 200, body: JSON.stringify(sent) });
      const done = noted?.created ?? noted?.changed?.[0];
      const kept = tenant.world.store.find(({ id }) => id === done?.id);
      expect(kept?.origin).toBe(name === 'session' ? 'set-aside' : 'created');
      expect(json).toEqual({ [wrapper]: kept?.body });
      expect(tenant.world.store.filter(({ origin }) => origin === 'foreign')).toEqual(foreign);
    });
  });

  test(`${name}: what is malformed, or nobody may do, is refused and leaves no trace`, async () => {
    await withTenant({}, async (tenant) => {
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
    await withTenant({}, async (tenant) => {
      const { target, wrapper, body } = WRITES[name](tenant.world);
      const { status, json } = await askTenant(tenant, target, { body: { [wrapper]: { ...body, ...change } } });

      expect(status).toBe(400);
      expect(json).toEqual({ error: expect.any(String), errors: { [named]: expect.any(String) } });
    });
  });

test('a session keeps what an update does not name, and is shown as it was left', async () => {
  await withTenant({}, async (tenant) => {
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
