import { readFileSync, writeFileSync } from 'node:fs';

import { expect, test, type TestInfo } from '@playwright/test';

import type { SafetyTier } from '../core/index.ts';
import { OBJECTS } from '../targets/testing/test-objects.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { LoopbackServers } from '../transport/loopback-servers.ts';
import { createGatewayTransport } from './gateway-transport.ts';
import { LEDGER_FILE, openGateway } from './open-gateway.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import { answeredEntry, sentEntry } from './testing/entries.ts';
import { fakeSessions, type FakeSession } from './testing/fake-sessions.ts';
import { failureOf, type Scripted } from './testing/scripted.ts';
import { nermRequest, serveTenant, type Got } from './testing/served-tenant.ts';

const MARK = 'sc0123abcd_1';
const MAKING = JSON.stringify({ workflow_session: { workflow_id: OBJECTS.workflowId, attributes: { note: MARK } } });

const servers = new LoopbackServers();
test.afterEach(() => servers.close());

interface Opening {
  readonly answer: (request: Got) => Scripted;
  readonly earlier?: readonly LedgerEntry[];
  readonly safety?: SafetyTier;
  readonly environment?: Readonly<Record<string, string>>;
  readonly objects?: typeof OBJECTS;
}

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

/** A gateway to a tenant on the loopback interface, after earlier runs. */
async function opened(info: TestInfo, { answer, earlier = [], safety, environment = {}, objects = OBJECTS }: Opening) {
  const tenant = await serveTenant((listener) => servers.serve(listener), answer);
  const known = earlier.map((entry) => (entry.kind === 'sent' ? { ...entry, tenant: tenant.origin } : entry));
  writeFileSync(info.outputPath(LEDGER_FILE), known.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const notes: string[] = [];
  const settings = tenantSettings({
    origin: tenant.origin,
    environment,
    objects,
    ...(safety === undefined ? {} : { safety }),
  });
  const reportsDir = info.outputPath();
  const gateway = await openGateway(settings, { run: 'run-2', reportsDir, onNote: (line) => notes.push(line) });
  return { gateway, notes, transport: createGatewayTransport(gateway.address), origin: tenant.origin, got: tenant.got };
}

test('a session is made, told of by its id, and closed at the end', async ({}, info) => {
  const sessions = fakeSessions([{ id: 'a' }, { id: 'x' }]);
  const { gateway, transport, origin, got } = await opened(info, {
    answer: (request) =>
      request.method === 'POST' ? { status: 201, json: { workflow_session: { id: 'a' } } } : sessions.answer(request),
  });

  const { request, response } = await transport.send(nermRequest(origin, '/workflow_sessions', { body: MAKING }));
  const report = await gateway.finish();
  await transport.close();

  expect(response.status).toBe(201);
  expect(request.headers).toContainEqual(['Authorization', 'Bearer [redacted]']);
  expect(got[0]?.headers).toContainEqual(['authorization', 'Bearer the-nerm-key']);
  expect(sessions.touched()).toEqual(['a']);
  // Made, asked about an attribute, looked at, closed, looked at.
  expect(report).toMatchObject({ account: { requests: 5, tokens: 0 }, stopped: [], standing: [] });
  expect(await gateway.finish()).toBe(report);
  expect(readFileSync(info.outputPath(LEDGER_FILE), 'utf8')).not.toContain('the-nerm-key');
});

for (const [what, earlier, sessions] of [
  ['whose process was killed', [sentEntry({ mark: MARK })], [{ id: 'x' }, { id: 'a', note: MARK }]],
  ['that left it open', [sentEntry(), answeredEntry(1, 'a')], [{ id: 'x' }, { id: 'a' }]],
] as readonly (readonly [string, readonly LedgerEntry[], readonly FakeSession[]])[])
  test(`the session of a run ${what} is closed by the next`, async ({}, info) => {
    const { answer, touched, closed } = fakeSessions(sessions);
    const { gateway } = await opened(info, { answer, earlier });

    const { standing } = await gateway.finish();

    expect([touched(), closed()]).toEqual([['a'], ['a']]);
    expect(standing).toEqual([]);
  });

test('a session whose making got no answer is found, and closed at the end', async ({}, info) => {
  const sessions = fakeSessions([
    { id: 'x', note: `${MARK}0` },
    { id: 'a', note: MARK },
  ]);
  const { gateway, transport, origin, got } = await opened(info, {
    answer: (request) => (request.method === 'POST' ? new Error('gone') : sessions.answer(request)),
  });

  await failureOf(transport.send(nermRequest(origin, '/workflow_sessions', { body: MAKING })));
  const { standing } = await gateway.finish();
  await transport.close();

  expect(got.filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(sessions.touched()).toEqual(['a']);
  expect(standing).toEqual([]);
});

test('below own-objects what an earlier run left is said, and left', async ({}, info) => {
  const { answer, touched } = fakeSessions([{ id: 'a' }]);
  const earlier = [sentEntry(), answeredEntry(1, 'a')];
  const { gateway, notes } = await opened(info, { answer, earlier, safety: 'reject-only' });

  const { standing } = await gateway.finish();

  expect(touched()).toEqual([]);
  expect(standing.map(({ id }) => id)).toEqual(['a']);
  expect(notes).toEqual([expect.stringMatching(/^1 sessions of an earlier run are open/u)]);
});

test('an operation that accepts what it must refuse is stopped, and said at once', async ({}, info) => {
  const json = { workflow_action: { id: 'made' } };
  const { gateway, transport, origin, notes, got } = await opened(info, {
    answer: () => ({ json }),
    safety: 'reject-only',
  });
  const request = nermRequest(origin, '/workflow_actions/close_session_actions', {
    purpose: 'must-be-refused',
    body: '{}',
  });

  await transport.send(request);
  const failure = await failureOf(transport.send(request));
  const { stopped, standing } = await gateway.finish();
  await transport.close();

  expect(failure).toMatchObject({ name: 'SafetyError' });
  expect(notes).toEqual([expect.stringMatching(/^STOPPED createCloseSessionAction: .* made made;/u)]);
  expect(stopped).toEqual(['createCloseSessionAction']);
  expect(standing).toMatchObject([{ what: 'action', id: 'made', certain: true }]);
  expect(got).toHaveLength(1);
});

test('it is stopped also by an answer that nobody can read', async ({}, info) => {
  const { gateway, transport, origin, got } = await opened(info, {
    answer: () => ({ status: 201, headers: [['Content-Encoding', 'gzip']] }),
    safety: 'reject-only',
  });
  const request = nermRequest(origin, '/workflow_actions/close_session_actions', {
    purpose: 'must-be-refused',
    body: '{}',
  });

  const failures = [await failureOf(transport.send(request)), await failureOf(transport.send(request))];
  const { stopped } = await gateway.finish();
  await transport.close();

  expect(failures).toMatchObject([{ name: 'TransportError' }, { name: 'SafetyError' }]);
  expect(stopped).toEqual(['createCloseSessionAction']);
  expect(got).toHaveLength(1);
});

for (const [what, path, changes] of [
  ['to change something', '/workflow_actions/x', {}],
  ['for nothing that is said', '/x', { method: 'GET', purpose: 'token' }],
  ['to another host', '', { url: 'https://other.example/' }],
] as const)
  test(`is not sent: what is ${what}`, async ({}, info) => {
    const { gateway, transport, origin, got } = await opened(info, { answer: () => ({}), safety: 'reject-only' });

    expect(await failureOf(transport.send(nermRequest(origin, path, changes)))).toMatchObject({ name: 'SafetyError' });
    await gateway.finish();
    await transport.close();

    expect(got).toEqual([]);
  });

for (const [what, attributeUids, budget] of [
  ['to close what was made', [], 6],
  ['to ask it about an attribute before', ['color'], 12],
] as const)
  test(`enough of the budget is left ${what}`, async ({}, info) => {
    const sessions = fakeSessions([{ id: 'a', closesBy: ['status_uid'] }]);
    const { gateway, transport, origin, got } = await opened(info, {
      answer: (request) =>
        request.method === 'POST' ? { json: { workflow_session: { id: 'a' } } } : sessions.answer(request),
      environment: { MAX_REQUESTS: String(budget) },
      objects: { ...OBJECTS, attributeUids },
    });
    const making = nermRequest(origin, '/workflow_sessions', { body: MAKING });
    await transport.send(making);

    const look = nermRequest(origin, '/x', { method: 'POST' });
    const outcomes = await Promise.allSettled([transport.send(look), transport.send(look)]);
    await gateway.finish();
    await transport.close();

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(sessions.closed()).toEqual(['a']);
    expect(got.length).toBeLessThanOrEqual(budget);
    expect(got.filter(({ method }) => method === 'PATCH').length).toBe(attributeUids.length + 2);
  });

for (const [what, answer] of [
  ['everybody', { status: 429, headers: [['Retry-After', '1200']] }],
  ['one request', { status: 503, headers: [['Retry-After', '1200']] }],
] as const)
  test(`a run that has ended waits for nothing that the tenant asked of ${what}`, async ({}, info) => {
    const before = timers();
    const { gateway, transport, origin, got } = await opened(info, { answer: () => answer, earlier: [] });
    const sent = failureOf(transport.send(nermRequest(origin, '/x', { method: 'PATCH' })));
    while (got.length === 0) await new Promise(setImmediate);

    const { account } = await gateway.finish();
    await transport.close();

    expect(await sent).toMatchObject({ name: 'TransportError' });
    expect(account).toMatchObject({ requests: 1, waitedMs: 1_200_000 });
    expect(timers()).toBeLessThanOrEqual(before);
  });
