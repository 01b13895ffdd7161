import { askTenant, authorised, expect, test, withTenant } from '../../fixtures/selftest.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

test('what is not there is not found, and a method not offered not allowed', async () => {
  await withTenant({}, async (tenant) => {
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

function sessions(...ids: readonly string[]): Readonly<Record<string, unknown>> {
  return { workflow_sessions: ids.map((id) => ({ id })) };
}

test('lists show what everybody has, what is asked for, or a refusal in place of nothing', async () => {
  await withTenant({}, async (tenant) => {
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

test('ISC gives out tokens to those it knows', async () => {
  await withTenant({ tokenLifetime: 60 }, async (tenant) => {
    const { clientId, clientSecret } = tenant.world;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const grant = async (change: Readonly<Record<string, string>>): ReturnType<typeof askTenant> => {
      const body = new URLSearchParams({ ...form, ...change }).toString();
      return askTenant(tenant, 'POST /oauth/token', { body, headers: FORM });
    };

    expect(await grant({ client_secret: 'wrong' })).toMatchObject({ status: 401, json: { error: 'invalid_client' } });
    expect((await grant({ grant_type: 'password' })).status).toBe(400);
    expect(await grant({})).toMatchObject({ status: 200, json: { token_type: 'bearer', expires_in: 60 } });
  });
});

test('ISC closes the access requests that are named', async () => {
  await withTenant({}, async (tenant) => {
    const { objects, store, nermKey } = tenant.world;
    const { Authorization } = await authorised(tenant);
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
    expect((await close({ accessRequestIds }, { Authorization: `Bearer ${nermKey}` })).status).toBe(401);
    expect(store.find(({ id }) => id === objects.accessRequestId)?.status).toBe('EXECUTING');

    expect((await close({ accessRequestIds })).status).toBe(202);
    expect(tenant.log.at(-1)?.changed).toEqual([{ type: 'access-request', id: objects.accessRequestId }]);
    expect(store.find(({ id }) => id === objects.accessRequestId)?.status).toBe('Terminated');
  });
});
