import { expect, runCli, startTenant, test, type TestTenant } from '../../fixtures/selftest.ts';

const SETTINGS = ['NERM_TOKEN', 'ISC_CLIENT_SECRET'];

/** Runs `doctor` against a tenant, with `settings` in place of those that fit it. */
async function doctor(
  tenant: TestTenant,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { code, stdout, stderr } = await runCli(['doctor'], { ...tenant.environment, ...settings });
  return { code, said: `${stdout}${stderr}` };
}

/** The doctor's words about a tenant with `quirks`; whatever they are, it changed nothing and told no secret. */
async function examined(
  quirks: Parameters<typeof startTenant>[0],
  settingsFor: (tenant: TestTenant) => Readonly<Record<string, string>> = () => ({}),
): ReturnType<typeof doctor> {
  const tenant = await startTenant(quirks);
  try {
    const outcome = await doctor(tenant, settingsFor(tenant));
    expect(tenant.log.filter(({ method, url }) => method !== 'GET' && url !== '/oauth/token')).toEqual([]);
    for (const name of SETTINGS) expect(outcome.said).not.toContain(tenant.environment[name]);
    expect(outcome.said).not.toContain('canary');
    return outcome;
  } finally {
    await tenant.close();
  }
}

test('a tenant where all is well', async () => {
  const { code, said } = await examined({});

  expect(said).not.toContain('✗');
  expect(code).toBe(0);
  expect(said).toMatch(/✓ host +localhost resolves/u);
  expect(said).toMatch(/✓ TLS +the certificate of localhost:\d+ is trusted, until 2045-01-01/u);
  expect(said).toMatch(/✓ credentials +accepted: GET \/access-request-status\?limit=1 is answered with 200/u);
  expect(said).toMatch(/NERM_TEST_SESSION_ID: [\w-]+ is a workflow session/u);
  expect(said).toContain('nothing to fix, 1 not known\n');
});

test('a certificate that nobody vouches for', async () => {
  const { code, said } = await examined({}, () => ({ NODE_EXTRA_CA_CERTS: '' }));

  expect(code).toBe(3);
  expect(said).toMatch(/✗ TLS .*self-signed certificate/u);
  expect(said).toContain('set NODE_EXTRA_CA_CERTS');
  expect(said).toContain('? credentials   not looked at, because of the TLS');
});

test('credentials that are wrong', async () => {
  const { code, said } = await examined({}, () => ({
    NERM_TOKEN: 'wrong-one',
    ISC_CLIENT_SECRET: 'another-wrong-one',
  }));

  expect(code).toBe(3);
  expect(said).toMatch(/✗ credentials +the credentials are refused \(401\)\n +Correct NERM_TOKEN\./u);
  expect(said).toContain('Correct ISC_CLIENT_ID and ISC_CLIENT_SECRET.');
  expect(said).not.toContain('wrong-one');
  expect(said).toContain('2 things to fix');
});

test('an address that is not the API', async () => {
  const elsewhere = { status: 302, headers: { Location: 'https://login.example/?token=canary' } };
  const { said } = await examined({ instead: elsewhere });

  expect(said).toMatch(/✗ credentials .*: the answer 302 leads to another host, "login\.example"/u);
  expect(said).not.toContain('token=');
});

for (const [status, words] of [
  [403, /may not GET \/workflow_sessions\?limit=1 \(403\)/u],
  [500, /is answered with 500/u],
] as const)
  test(`a tenant that answers ${status}`, async () => {
    const { code, said } = await examined({ instead: { status } });

    expect(code).toBe(3);
    expect(said).toMatch(words);
  });

test('a client without requests left', async () => {
  const { said } = await examined({ instead: { status: 429, headers: { 'Retry-After': '90' } } });

  expect(said).toMatch(/no requests left for this client \(429\)\n +Wait 90 s and try again\./u);
});

test('a clock that is wrong', async () => {
  const { code, said } = await examined({ clockAheadMs: 600_000 });

  expect(code).toBe(3);
  expect(said).toMatch(/✗ clock +(?:599|600|601) s ahead of this machine/u);
});

test('test objects that are missing, or not what they have to be', async () => {
  const another = '00000000-0000-4000-8000-000000000000';
  const { code, said } = await examined({ sessionWorkflowId: another }, () => ({
    NERM_TEST_PROFILE_TYPE_ID: another,
    ISC_TEST_ACCESS_REQUEST_IDS: another,
  }));

  expect(code).toBe(3);
  expect(said).toContain('it belongs to another workflow than NERM_TEST_WORKFLOW_ID');
  expect(said).toContain(`NERM_TEST_PROFILE_TYPE_ID: there is no such object (404): ${another}`);
  expect(said).toContain(`ISC_TEST_ACCESS_REQUEST_IDS: ${another}: no access request has this id`);
  expect(said).toContain('3 things to fix');
});

test('what is not set is said, with what a run cannot tell without it', async () => {
  const { code, said } = await examined({}, () => ({ NERM_TEST_SESSION_ID: '', ISC_TEST_ACCESS_REQUEST_IDS: '' }));

  expect(code).toBe(0);
  expect(said).toContain('NERM_TEST_SESSION_ID is not set: a run cannot tell how a session is updated');
  expect(said).toContain('ISC_TEST_ACCESS_REQUEST_IDS is not set: a run cannot tell how access requests are closed');
});

test('settings that are missing are listed all at once, and nothing is sent', async () => {
  const tenant = await startTenant();
  try {
    const { code, said } = await doctor(tenant, { NERM_TOKEN: '', ISC_CLIENT_SECRET: '' });

    expect(code).toBe(2);
    expect(said).toContain('NERM_TOKEN: not set, but needed for NERM_AUTH=bearer');
    expect(said).toContain('ISC_CLIENT_SECRET: not set, but needed');
    expect(tenant.log).toEqual([]);
  } finally {
    await tenant.close();
  }
});

test('the token of NERM in its older form', async () => {
  const tenant = await startTenant();
  try {
    const { code } = await doctor(tenant, { NERM_AUTH: 'token' });

    expect(code).toBe(0);
    expect(tenant.log.map(({ headers }) => headers['authorization'])).toContain(
      `Token token=${tenant.environment['NERM_TOKEN'] ?? ''}`,
    );
  } finally {
    await tenant.close();
  }
});

test('one token of ISC for both APIs', async () => {
  const tenant = await startTenant();
  try {
    const { code } = await doctor(tenant, { NERM_AUTH: 'oauth', NERM_TOKEN: '' });

    expect(code).toBe(0);
    expect(tenant.log.filter(({ url }) => url === '/oauth/token')).toHaveLength(1);
  } finally {
    await tenant.close();
  }
});

test('the mock needs no doctor', async () => {
  const { code, stdout } = await runCli(['doctor', '--target', 'mock']);

  expect(code).toBe(0);
  expect(stdout).toContain('needs no settings');
});
