import { expect, runCli, startTenant, test } from '../../fixtures/selftest.ts';

/** What the plan of a run against a tenant says with `settings`; whatever it is, nothing was sent. */
async function planned(settings: Readonly<Record<string, string>>): Promise<string> {
  const tenant = await startTenant();
  try {
    const { code, stdout, stderr } = await runCli(['run', '--target', 'tenant', '--plan'], {
      ...tenant.environment,
      ...settings,
    });
    expect(code, stderr).toBe(0);
    expect(tenant.log).toEqual([]);
    expect(stdout).not.toContain('canary');
    return stdout;
  } finally {
    await tenant.close();
  }
}

/** The lines about one operation. */
function about(operation: string, plan: string): string {
  return plan.split('\n\n').find((part) => part.includes(operation)) ?? '';
}

test('by default nothing is planned that a tenant may accept', async () => {
  const plan = await planned({});

  expect(plan).toContain('tenant · SAFETY=reject-only · profile gate');
  expect(plan).not.toMatch(/^ {2}to be accepted/mu);
  for (const operation of ['createCloseSessionAction', 'patchWorkflowSession', 'closeAccessRequest']) {
    expect(about(operation, plan)).toMatch(/^ {2}to be refused +\d+ cases, 20 × /mu);
    expect(about(operation, plan)).toMatch(
      /\d+ to be accepted, not sent: needs SAFETY=own-objects, and it is reject-only/u,
    );
    expect(about(operation, plan)).toContain('cannot tell     valid-accepted');
    expect(about(operation, plan)).toContain(
      'leaves          nothing, unless the tenant accepts what it must refuse: then one object',
    );
  }
  expect(plan).toMatch(/\d+ requests at least · \d+ s at 45 a second · MAX_REQUESTS 10000/u);
});

test('read-only plans nothing at all', async () => {
  const plan = await planned({ SAFETY: 'read-only' });

  expect(plan).not.toMatch(/^ {2}to be/mu);
  expect(plan).toContain('0 requests at least');
});

test('what is withheld for want of an object names the setting', async () => {
  const plan = await planned({ SAFETY: 'own-objects', NERM_TEST_WORKFLOW_ID: '', NERM_TEST_SESSION_ID: '' });

  expect(about('patchWorkflowSession', plan)).toMatch(/\d+ to be accepted, not sent: NERM_TEST_SESSION_ID is not set/u);
  expect(about('createCloseSessionAction', plan)).toMatch(
    /\d+ to be accepted, not sent: NERM_TEST_WORKFLOW_ID is not/u,
  );
  expect(about('createPasswordUpdateWorkflow', plan)).toMatch(/leaves +about \d+ workflows, disabled where/u);
});

test('what is touched is named by its id, and a run without end leaves as much as the budget allows', async () => {
  const plan = await planned({ SAFETY: 'own-objects', PROFILE: 'soak' });

  expect(about('patchWorkflowSession', plan)).toMatch(/touches +NERM_TEST_SESSION_ID=[\da-f-]{36} /u);
  expect(about('patchWorkflowSession', plan)).toMatch(/\d+ sessions of that workflow are made and closed at the end/u);
  expect(about('createCloseSessionAction', plan)).toContain('up to MAX_REQUESTS actions in that workflow');
});

test('an API that is left out has nothing to send, and is no reason to worry', async () => {
  const none = { ISC_BASE_URL: '', ISC_TOKEN_URL: '', ISC_CLIENT_ID: '', ISC_CLIENT_SECRET: '' };
  const plan = await planned(none);

  expect(about('closeAccessRequest', plan)).not.toMatch(/to be|cannot tell/u);
});
