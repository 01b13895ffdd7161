import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';

import { ConfigError } from '../core/index.ts';
import { SETTINGS, type Environment, type Flags } from './settings-catalogue.ts';
import { readSettings } from './settings.ts';

const CANARY = 'canary-7f3a9c';
const NERM = { TARGET: 'tenant', NERM_BASE_URL: 'https://acme.nonemployee.com/api', NERM_TOKEN: CANARY };
const ISC_CLIENT = {
  ISC_TOKEN_URL: 'https://acme.api.identitynow.com/oauth/token',
  ISC_CLIENT_ID: 'client',
  ISC_CLIENT_SECRET: CANARY,
};
const ISC = { TARGET: 'tenant', ISC_BASE_URL: 'https://acme.api.identitynow.com/v2025', ...ISC_CLIENT };

function refusal(flags: Flags, environment: Environment, envFile: Environment = {}): ConfigError {
  try {
    readSettings(flags, environment, envFile);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

function tenant(environment: Environment): Extract<ReturnType<typeof readSettings>, { target: 'tenant' }> {
  const settings = readSettings({}, environment);
  if (settings.target !== 'tenant') throw new Error('not a tenant');
  return settings;
}

test('without any setting the mock is tested, with no limits but timeout and concurrency', () => {
  expect(readSettings({}, {})).toEqual({
    target: 'mock',
    layer: 'corrected',
    failOn: 'violation',
    seed: null,
    profile: 'gate',
    reportsDir: 'reports',
    evidence: 'masked',
    budgets: {
      maxRequests: null,
      requestsPerSecond: null,
      headroom: 0,
      concurrency: 16,
      requestTimeoutMs: 10_000,
    },
  });
});

test('flags win over the environment, the environment over .env', () => {
  expect(readSettings({ seed: '1' }, { SEED: '2' }, { SEED: '3' }).seed).toBe(1);
  expect(readSettings({}, { SEED: '2' }, { SEED: '3' }).seed).toBe(2);
  expect(readSettings({ seed: undefined }, {}, { SEED: '3' }).seed).toBe(3);
  expect(readSettings({ seed: '' }, { SEED: ' ' }, { SEED: ' 3 ' }).seed).toBe(3);
});

test('reads the settings of every flag', () => {
  const flags = {
    target: 'mock',
    layer: 'published',
    'fail-on': 'drift',
    seed: '-5',
    reports: 'out',
    'max-requests': '10',
  };

  expect(readSettings(flags, {})).toMatchObject({
    layer: 'published',
    failOn: 'drift',
    seed: -5,
    reportsDir: 'out',
    budgets: { maxRequests: 10 },
  });
});

test('a run on the mock ignores what is wrong with the tenant', () => {
  expect(readSettings({}, { ...NERM, TARGET: 'mock', NERM_BASE_URL: 'nonsense' }).target).toBe('mock');
});

test('a tenant has the careful defaults', () => {
  expect(tenant(NERM)).toMatchObject({
    isc: null,
    nerm: { baseUrl: 'https://acme.nonemployee.com/api', auth: 'bearer' },
    objects: { workflowId: null, attributeUids: [], accessRequestIds: [] },
    safety: 'reject-only',
    allowHosts: [],
    allowRun: false,
    budgets: {
      maxRequests: 10_000,
      requestsPerSecond: 5,
      headroom: 0.1,
      concurrency: 2,
      requestTimeoutMs: 30_000,
    },
  });
});

test('reads lists, objects and permissions of a tenant', () => {
  const settings = tenant({
    ...NERM,
    NERM_TEST_WORKFLOW_ID: 'b1c0-1',
    NERM_TEST_ATTRIBUTE_UIDS: 'first_name, last_name',
    ISC_TEST_ACCESS_REQUEST_IDS: 'a1,b2',
    ALLOW_HOSTS: 'Proxy.example:8443,[::1]',
    ALLOW_RUN: 'true',
    SAFETY: 'own-objects',
  });

  expect(settings).toMatchObject({
    objects: { workflowId: 'b1c0-1', attributeUids: ['first_name', 'last_name'], accessRequestIds: ['a1', 'b2'] },
    allowHosts: ['proxy.example:8443', '[::1]'],
    allowRun: true,
    safety: 'own-objects',
  });
});

test('one API may be left out', () => {
  expect(tenant(NERM).isc).toBeNull();
  expect(tenant(ISC).nerm).toBeNull();
  expect(tenant({ ...NERM, ...ISC })).toMatchObject({ nerm: { auth: 'bearer' }, isc: { baseUrl: ISC.ISC_BASE_URL } });
});

test('a tenant without any API is told what to set', () => {
  const error = refusal({ target: 'tenant' }, {});

  expect(error.code).toBe('setting-missing');
  expect(error.message).toContain('NERM_BASE_URL and NERM_TOKEN');
  expect(error.message).toContain('ISC_BASE_URL');
});

test('half an API is no API: names what is missing', () => {
  expect(refusal({}, { TARGET: 'tenant', NERM_TOKEN: CANARY }).message).toContain('NERM_BASE_URL: not set');
  expect(refusal({}, { TARGET: 'tenant', NERM_BASE_URL: 'https://a.example' }).message).toContain(
    'NERM_TOKEN: not set',
  );
  expect(refusal({}, { TARGET: 'tenant', ...ISC_CLIENT }).message).toContain('ISC_BASE_URL: not set');
  expect(refusal({}, { ...ISC, ISC_TOKEN_URL: '' }).message).toContain('ISC_TOKEN_URL: not set');
});

test('an access token takes the place of client id and secret, and not both are given', () => {
  const { ISC_BASE_URL } = ISC;

  expect(tenant({ TARGET: 'tenant', ISC_BASE_URL, ISC_ACCESS_TOKEN: CANARY }).isc?.credentials.kind).toBe(
    'access-token',
  );
  expect(refusal({}, { ...ISC, ISC_ACCESS_TOKEN: CANARY }).message).toContain('not both');
});

test('oauth on NERM uses the credentials of ISC and no NERM token', () => {
  const oauth = { TARGET: 'tenant', NERM_BASE_URL: 'https://a.example', NERM_AUTH: 'oauth' };

  expect(tenant({ ...oauth, ...ISC_CLIENT })).toMatchObject({
    nerm: { auth: 'oauth', credentials: { kind: 'client-credentials', clientId: 'client' } },
    isc: null,
  });
  expect(refusal({}, oauth).message).toContain('ISC_CLIENT_SECRET: not set');
});

test('an unknown target lists those accepted, and where the value came from', () => {
  expect(refusal({ target: 'prod' }, {}).message).toContain(
    'TARGET (from --target): "prod" is not accepted; accepted: mock, tenant',
  );
  expect(refusal({}, { TARGET: 'Mock' }).message).toContain('TARGET (from the environment)');
  expect(refusal({}, {}, { TARGET: 'x' }).message).toContain('TARGET (from .env)');
});

test('lists everything that is wrong in one error', () => {
  const error = refusal(
    { seed: 'lucky' },
    { ...NERM, NERM_AUTH: 'basic', CONCURRENCY: '0', ALLOW_RUN: 'yes', NERM_TOKEN: '' },
  );

  expect(error.code).toBe('setting-invalid');
  for (const name of ['SEED (from --seed)', 'NERM_AUTH', 'CONCURRENCY', 'ALLOW_RUN', 'NERM_TOKEN: not set'])
    expect(error.message).toContain(name);
  expect(error.message).toContain('5 settings are wrong');
});

for (const [name, value] of [
  ['MAX_REQUESTS', '1.5'],
  ['MAX_REQUESTS', '0'],
  ['REQUESTS_PER_SECOND', '-1'],
  ['REQUESTS_PER_SECOND', '0'],
  ['REQUESTS_PER_SECOND', 'NaN'],
  ['CONCURRENCY', '1e3'],
  ['REQUEST_TIMEOUT_MS', '600001'],
  ['SEED', '4294967296'],
  ['SAFETY', 'none'],
  ['NERM_TEST_SESSION_ID', '../x'],
  ['ISC_TEST_ACCESS_REQUEST_IDS', 'a,,b'],
  ['ALLOW_HOSTS', 'https://a.example'],
  ['ALLOW_HOSTS', 'a.example:99999'],
  ['ALLOW_HOSTS', '[::::]'],
] as const)
  test(`refuses ${name}=${value}`, () => {
    expect(refusal({}, { ...NERM, [name]: value }).message).toContain(`${name} (from the environment): "${value}"`);
  });

test('no message holds a secret, not even a malformed one or one inside a URL', () => {
  const broken = {
    ...NERM,
    ...ISC,
    NERM_BASE_URL: `https://user:${CANARY}@acme.example`,
    ISC_BASE_URL: `https://acme.example/?key=${CANARY}`,
    NERM_TOKEN: `${CANARY} with blanks`,
    ISC_CLIENT_SECRET: `${CANARY}\nline`,
  };

  const error = refusal({}, broken);

  for (const name of ['NERM_BASE_URL', 'ISC_BASE_URL', 'NERM_TOKEN', 'ISC_CLIENT_SECRET'])
    expect(error.message).toContain(`${name} (from the environment): its value (not shown)`);
  expect(`${error.message}${error.hint}`).not.toContain(CANARY);
  expect(JSON.stringify(tenant({ ...NERM, ...ISC }))).not.toContain(CANARY);
});

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
const assignments = [...example.matchAll(/^# ?([A-Z_]+)=/gmu)].map(([, name]) => name);

test('.env.example names exactly the settings that are read, each once and commented out', () => {
  expect(new Set(assignments)).toEqual(new Set(Object.keys(SETTINGS)));
  expect(assignments).toHaveLength(Object.keys(SETTINGS).length);
  expect(parse(example)).toEqual({});
});

test('.env.example shows the defaults', () => {
  const shown = parse(example.replaceAll(/^# ?(?=[A-Z_]+=)/gmu, ''));

  expect(Object.keys(shown)).toHaveLength(assignments.length);
  expect(readSettings({}, {}, shown)).toEqual(readSettings({}, {}));
  expect(readSettings({}, NERM, shown)).toEqual(readSettings({}, NERM));
});
