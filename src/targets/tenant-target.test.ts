import { expect, test } from '@playwright/test';

import { operationId, type HttpRequest, type Transport } from '../core/index.ts';
import { readSettings, type Settings } from './settings.ts';
import { tenantPolicy } from './tenant-access.ts';
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
  const target = createTenantTarget(settingsOf(KEY), granting());

  for (const credential of ['valid', 'unknown', 'malformed', 'empty', 'absent', 'other-scheme'] as const)
    expect(target.holds('nerm', credential), credential).toBe(true);
  for (const credential of ['expired', 'unprivileged'] as const)
    expect(target.holds('nerm', credential), credential).toBe(false);
  expect(target.holds('isc', 'valid')).toBe(false);
  expect(target.baseUrl('isc')).toBeUndefined();
  expect(target.statusOnDemand).toBe(false);
});

for (const [auth, valid] of [
  ['bearer', 'Bearer nerm-key'],
  ['token', 'Token token=nerm-key'],
] as const)
  test(`says ${valid} with NERM_AUTH=${auth}, and the same key under another scheme`, async () => {
    const target = createTenantTarget(settingsOf({ ...KEY, NERM_AUTH: auth }), granting());

    expect(await target.authorise('nerm', 'valid')).toEqual([['Authorization', valid]]);
    expect(await target.authorise('nerm', 'other-scheme')).toEqual([['Authorization', 'Basic nerm-key']]);
    expect(await target.authorise('nerm', 'absent')).toEqual([]);
  });

test('fetches one token for both APIs where both use the same client, and keeps it secret', async () => {
  const transport = granting();
  const target = createTenantTarget(settingsOf(OAUTH), transport);

  const headers = await Promise.all([target.authorise('nerm', 'valid'), target.authorise('isc', 'valid')]);

  expect(headers).toEqual([[['Authorization', 'Bearer granted']], [['Authorization', 'Bearer granted']]]);
  expect(transport.asked.map(({ url, purpose }) => [url, purpose])).toEqual([[OAUTH.ISC_TOKEN_URL, 'token']]);
  expect(target.secrets.map((secret) => secret.reveal())).toEqual(expect.arrayContaining(['client-secret', 'granted']));
});

test('works on the session that is set aside, and on no other', async () => {
  const named = createTenantTarget(settingsOf({ ...KEY, NERM_TEST_SESSION_ID: 'mine' }), granting());
  const unnamed = createTenantTarget(settingsOf(KEY), granting());

  expect(await named.existing(PATCH, 'id', granting())).toBe('mine');
  expect(named.lacks(PATCH, 'id')).toBeUndefined();
  expect(await unnamed.existing(PATCH, 'id', granting())).toBeUndefined();
  expect(unnamed.lacks(PATCH, 'id')).toBe('NERM_TEST_SESSION_ID');
});

test('lets requests go to the hosts that are named, secrets to the token address, and is careful by default', () => {
  const settings = settingsOf({ ...OAUTH, ALLOW_HOSTS: 'vanity.example:8443' });

  expect(tenantPolicy(settings, settings.budgets)).toEqual({
    tier: 'reject-only',
    origins: new Set([
      'https://acme.example',
      'https://acme.api.example',
      'https://login.example',
      'https://vanity.example:8443',
    ]),
    tokenUrl: OAUTH.ISC_TOKEN_URL,
    allowRun: false,
    maxRequests: 1000,
  });
});
