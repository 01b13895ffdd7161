import { expect, test } from '@playwright/test';

import { operationId, systemClock, type HttpRequest, type Secret, type Transport } from '../core/index.ts';
import { readSettings, type Settings } from './settings.ts';
import { createBudget } from '../transport/index.ts';
import { accessTo, secretsOf, tenantApis, tenantPolicy } from './tenant-access.ts';
import { tenantProfile } from './tenant-profile.ts';
import { createTenantTarget } from './tenant-target.ts';

type Tenant = Extract<Settings, { readonly target: 'tenant' }>;

const OAUTH = {
  NERM_BASE_URL: 'https://acme.example/api',
  NERM_AUTH: 'oauth',
  ISC_BASE_URL: 'https://acme.api.example/v2024',
  ISC_TOKEN_URL: 'https://login.example/oauth/token',
  ISC_CLIENT_ID: 'client',
  ISC_CLIENT_SECRET: 'client-secret',
};
const KEY = { NERM_BASE_URL: 'https://acme.example/api', NERM_TOKEN: 'nerm-key' };
const PATCH = operationId('patchWorkflowSession');

function settingsOf(environment: Readonly<Record<string, string>>): Tenant {
  const settings = readSettings({ target: 'tenant' }, environment);
  if (settings.target === 'tenant') return settings;
  throw new TypeError('not a tenant');
}

/** Grants a token to whoever asks, and notes who did. */
function granting(): Transport & { readonly asked: readonly HttpRequest[] } {
  const asked: HttpRequest[] = [];
  return {
    asked,
    send: (request) => {
      asked.push(request);
      const body = Buffer.from(JSON.stringify({ access_token: 'granted', token_type: 'bearer', expires_in: 749 }));
      return Promise.resolve({ request, response: { status: 200, headers: [], body }, startedAt: 0, durationMs: 0 });
    },
    close: () => Promise.resolve(),
  };
}

test('has what anybody can make, and none of what only a vendor could give', () => {
  const target = createTenantTarget(tenantProfile(settingsOf(KEY)), 'run');

  for (const credential of ['valid', 'unknown', 'malformed', 'empty', 'absent', 'other-scheme'] as const)
    expect(target.holds('nerm', credential), credential).toBe(true);
  for (const credential of ['expired', 'unprivileged'] as const)
    expect(target.holds('nerm', credential), credential).toBe(false);
  expect(target.holds('isc', 'valid')).toBe(false);
  expect(target.baseUrl('isc')).toBeUndefined();
  expect(target.statusOnDemand).toBe(false);
});

test('names credentials, and knows none', async () => {
  const target = createTenantTarget(tenantProfile(settingsOf(KEY)), 'run');

  expect(await target.authorise('nerm', 'valid')).toEqual([['Authorization', 'credential nerm valid']]);
  expect(JSON.stringify(tenantProfile(settingsOf(KEY)))).not.toContain('nerm-key');
  expect(target.secrets).toEqual([]);
});

for (const [auth, valid] of [
  ['bearer', 'Bearer nerm-key'],
  ['token', 'Token token=nerm-key'],
] as const)
  test(`says ${valid} with NERM_AUTH=${auth}, and the same key under another scheme`, async () => {
    const settings = settingsOf({ ...KEY, NERM_AUTH: auth });
    const [api] = tenantApis(settings, { transport: granting(), clock: systemClock, onToken: () => undefined });
    if (api === undefined) throw new TypeError('no API');

    expect(await accessTo(api, 'valid')?.headers()).toEqual([['Authorization', valid]]);
    expect(await accessTo(api, 'other-scheme')?.headers()).toEqual([['Authorization', 'Basic nerm-key']]);
    expect(await accessTo(api, 'absent')?.headers()).toEqual([]);
    expect(accessTo(api, 'expired')).toBeUndefined();
  });

test('fetches one token for both APIs where both use the same client, and keeps it secret', async () => {
  const transport = granting();
  const tokens: Secret[] = [];
  const settings = settingsOf(OAUTH);
  const apis = tenantApis(settings, { transport, clock: systemClock, onToken: (token) => tokens.push(token) });

  const headers = await Promise.all(apis.map(async (api) => accessTo(api, 'valid')?.headers()));

  expect(headers).toEqual([[['Authorization', 'Bearer granted']], [['Authorization', 'Bearer granted']]]);
  expect(transport.asked.map(({ url, purpose }) => [url, purpose])).toEqual([[OAUTH.ISC_TOKEN_URL, 'token']]);
  expect([...secretsOf(settings), ...tokens].map((secret) => secret.reveal())).toEqual(
    expect.arrayContaining(['client-secret', 'granted']),
  );
});

test('works on the session that is set aside, and on no other', async () => {
  const named = createTenantTarget(tenantProfile(settingsOf({ ...KEY, NERM_TEST_SESSION_ID: 'mine' })), 'run');
  const unnamed = createTenantTarget(tenantProfile(settingsOf(KEY)), 'run');

  expect(await named.existing(PATCH, 'id', 'case', granting())).toBe('mine');
  expect(named.lacks(PATCH, 'id', 'case')).toBeUndefined();
  expect(named.lacks(PATCH, 'id', 'story')).toBe('NERM_TEST_WORKFLOW_ID');
  expect(unnamed.lacks(PATCH, 'id', 'case')).toBe('NERM_TEST_SESSION_ID');
});

test('makes sessions of the workflow that is set aside, for whom it is set aside, and marks them', async () => {
  const objects = {
    NERM_TEST_WORKFLOW_ID: 'flow',
    NERM_TEST_REQUESTER_ID: 'somebody',
    NERM_TEST_ATTRIBUTE_UIDS: 'note',
    SAFETY: 'own-objects',
  };
  const target = createTenantTarget(tenantProfile(settingsOf({ ...KEY, ...objects })), 'sc00');
  const sent: HttpRequest[] = [];
  const transport: Transport = {
    send: (request) => {
      sent.push(request);
      const body = Buffer.from(JSON.stringify({ workflow_session: { id: 'made' } }));
      return Promise.resolve({ request, response: { status: 200, headers: [], body }, startedAt: 0, durationMs: 0 });
    },
    close: () => Promise.resolve(),
  };

  expect(target.lacks(PATCH, 'id', 'story')).toBeUndefined();
  expect(await target.existing(PATCH, 'id', 'story', transport)).toBe('made');
  expect(sent.map(({ method, url, purpose }) => [method, url, purpose])).toEqual([
    ['POST', 'https://acme.example/api/workflow_sessions', 'write'],
  ]);
  expect(JSON.parse(String(sent[0]?.body))).toEqual({
    workflow_session: {
      workflow_id: 'flow',
      requester_type: 'User',
      requester_id: 'somebody',
      attributes: { note: 'sc00_1' },
    },
  });
});

test('lets requests go to the hosts that are named, secrets to the token address, and is careful by default', () => {
  const settings = settingsOf({ ...OAUTH, ALLOW_HOSTS: 'vanity.example:8443' });

  expect(tenantPolicy(settings, createBudget(settings.budgets.maxRequests))).toMatchObject({
    tier: 'reject-only',
    origins: new Set([
      'https://acme.example',
      'https://acme.api.example',
      'https://login.example',
      'https://vanity.example:8443',
    ]),
    tokenUrl: OAUTH.ISC_TOKEN_URL,
    allowRun: false,
    budget: { max: 10_000 },
  });
});

const ID = '11111111-2222-4333-8444-555555555555';
const FOREIGN = '99999999-2222-4333-8444-555555555555';

for (const [what, path, body, foreign] of [
  ['the session set aside', `/workflow_sessions/${ID}`, '{}', undefined],
  ['its id without hyphens', `/workflow_sessions/${ID.replaceAll('-', '')}`, '{}', undefined],
  ['another session', `/workflow_sessions/${FOREIGN}`, '{}', FOREIGN],
  ['a session by any other name', '/workflow_sessions/42', '{}', '42'],
  ['an id that names nobody', '/workflow_sessions/00000000-0000-4000-8000-000000000000', '{}', undefined],
  [
    'a foreign id in the body',
    `/workflow_sessions/${ID}`,
    `{"workflow_session":{"workflow_id":"${FOREIGN}"}}`,
    FOREIGN,
  ],
  ['one in a body that is no JSON', '/workflow_actions/x', `{"workflow_id":"${FOREIGN}`, FOREIGN],
  ['one behind escapes', '/workflow_actions/x', `{"workflow_id":"\\u0039${FOREIGN.slice(1)}"}`, FOREIGN],
  ['one in the query', `/workflow_sessions/${ID}?x=${FOREIGN}`, '{}', FOREIGN],
  ['an access request that nobody named', '/access-requests/close', '{"accessRequestIds":["one"]}', 'one'],
] as const)
  test(`finds whose objects a request names: ${what}`, () => {
    const { foreignObject } = tenantPolicy(settingsOf({ ...KEY, NERM_TEST_SESSION_ID: ID }), createBudget(null));

    expect(foreignObject({ method: 'PATCH', url: `https://acme.example/api${path}`, headers: [], body })).toBe(foreign);
  });

test('what must be refused may name a session by what is no id', () => {
  const { foreignObject } = tenantPolicy(settingsOf(KEY), createBudget(null));
  const refused = { method: 'PATCH', headers: [], body: '{}', purpose: 'must-be-refused' } as const;

  expect(foreignObject({ ...refused, url: 'https://acme.example/api/workflow_sessions/no-id' })).toBeUndefined();
  expect(foreignObject({ ...refused, url: `https://acme.example/api/workflow_sessions/${FOREIGN}` })).toBe(FOREIGN);
});
