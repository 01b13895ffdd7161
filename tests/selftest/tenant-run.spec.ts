import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { audit, expect, readConformance, runOnTenant, test, withTenant } from '../../fixtures/selftest.ts';

test.describe.configure({ mode: 'serial' });

const BUDGET = { MAX_REQUESTS: '10000' };

test('a tenant that keeps its contract is conformant, and everything that could be closed is closed', async () => {
  await withTenant({}, async (tenant) => {
    await runOnTenant(tenant, { ...BUDGET, SAFETY: 'own-objects' }, async ({ code, stdout, reports }) => {
      expect(code, stdout).toBe(0);
      expect(stdout).toMatch(/left on the tenant: \d+ actions, \d+ workflows; ledger.ndjson has them one by one/u);
      expect((await readConformance(reports)).verdict).toBe('conformant');
    });

    expect(audit(tenant, { safety: 'own-objects', maxRequests: 10_000 })).toEqual({
      aboveTier: [],
      foreign: [],
      repeated: [],
      beyondBudget: 0,
    });
    const made = tenant.world.store.filter(({ origin }) => origin === 'created');
    const sessions = made.filter(({ type }) => type === 'session');
    expect(sessions.length).toBeGreaterThan(10);
    expect(sessions.filter(({ status }) => status !== 'closed')).toEqual([]);
    // Only cases that are about the very word, or about its absence, put into use what they make.
    const inUse = tenant.log.filter(
      ({ created, body }) => created && /"archived":false|"status":"Enabled"/u.test(body),
    );
    expect(inUse.length).toBeLessThan(made.length / 20);
  });
});

test('by default nothing is sent that a tenant may accept, and the run says that this is not enough', async () => {
  await withTenant({}, async (tenant) => {
    await runOnTenant(tenant, {}, ({ code, stdout }) => {
      expect(code, stdout).toBe(3);
      expect(stdout).toContain('left on the tenant: nothing');
    });

    expect(audit(tenant, { safety: 'reject-only', maxRequests: 10_000 }).aboveTier).toEqual([]);
    expect(tenant.world.store.filter(({ origin }) => origin === 'created')).toEqual([]);
  });
});

test('read-only sends nothing that could change anything', async () => {
  await withTenant({}, async (tenant) => {
    await runOnTenant(tenant, { SAFETY: 'read-only' }, ({ code }) => expect(code).toBe(3));

    expect(tenant.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

test('an operation that accepts what it must refuse is stopped at the first, loudly, and is a finding', async () => {
  await withTenant({ accepts: ['createPasswordUpdateWorkflow'] }, async (tenant) => {
    await runOnTenant(tenant, {}, ({ code, stdout, stderr }) => {
      expect(code, stdout).toBe(1);
      expect(stderr).toMatch(
        /STOPPED createPasswordUpdateWorkflow: the tenant accepted what it must refuse, and made [\da-f-]{36}; nothing more/u,
      );
      expect(stdout).toMatch(
        /^not conformant: createPasswordUpdateWorkflow: invalid-refused failed: accepted with 200/mu,
      );
      expect(stdout).toContain('stopped: createPasswordUpdateWorkflow');
      expect(stdout).toContain('left on the tenant: 1 workflow;');
    });

    expect(audit(tenant, { safety: 'reject-only', maxRequests: 10_000, accepts: 1 }).aboveTier).toEqual([]);
    expect(tenant.world.store.filter(({ origin }) => origin === 'created')).toHaveLength(1);
  });
});

test('a plan that the budget does not do for is refused before anything is sent', async () => {
  await withTenant({}, async (tenant) => {
    await runOnTenant(tenant, { MAX_REQUESTS: '50' }, ({ code, stderr }) => {
      expect(code).toBe(2);
      expect(stderr).toMatch(/the plan needs at least \d+ requests, and MAX_REQUESTS is 50/u);
    });

    expect(tenant.log).toEqual([]);
  });
});

test('realistic departures are drift, and no violations', async () => {
  await withTenant({ deviations: true }, async (tenant) => {
    await runOnTenant(tenant, { ...BUDGET, SAFETY: 'own-objects' }, async ({ code, stdout, reports }) => {
      expect(code, stdout).toBe(0);
      const { findings } = await readConformance(reports);
      expect(findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
      expect(stdout).toContain('status 201 is not documented');
    });
  });
});

test('a session that does not close by its status is closed by the other word, and the ledger says so', async () => {
  await withTenant({ ignoresClosed: true }, async (tenant) => {
    await runOnTenant(
      tenant,
      { SAFETY: 'own-objects' },
      ({ reports }) => {
        const ledger = readFileSync(join(reports, 'ledger.ndjson'), 'utf8');
        expect(ledger).toContain('"by":"status_uid"');
        expect(ledger).not.toContain('not-closed');
      },
      ['--operation', 'patchWorkflowSession', '--check', 'run-default'],
    );

    const sessions = tenant.world.store.filter(({ type, origin }) => type === 'session' && origin === 'created');
    expect(sessions.length).toBeGreaterThan(0);
    expect(JSON.stringify(sessions.map(({ body }) => body))).toMatch(/"status(?:_uid)?":"closed"/u);
  });
});

test('values of the tenant stand behind pseudonyms in every report, and only whoever asks for them sees them', async () => {
  const name = 'Robin Roe';
  await withTenant(
    { accepts: ['createCloseSessionAction'], leaks: [name, 'robin.roe@tenant.example'] },
    async (tenant) => {
      const part = ['--operation', 'createCloseSessionAction'];
      const seen = async (args: readonly string[]): Promise<string> => {
        let text = '';
        await runOnTenant(
          tenant,
          {},
          ({ stdout, reports }) => {
            text = stdout + readFileSync(join(reports, 'conformance.json'), 'utf8');
          },
          [...part, ...args],
        );
        return text;
      };

      expect(await seen([])).not.toContain('robin.roe@tenant.example');
      expect(await seen(['--evidence', 'full'])).toContain('robin.roe@tenant.example');
    },
  );
});

test('a test session that belongs to a workflow in use is not touched', async () => {
  await withTenant({ sessionWorkflowId: '11111111-2222-4333-8444-555555555555' }, async (tenant) => {
    await runOnTenant(tenant, { SAFETY: 'own-objects' }, ({ code, stderr }) => {
      expect(code).toBe(3);
      expect(stderr).toContain(
        'the session NERM_TEST_SESSION_ID belongs to another workflow than NERM_TEST_WORKFLOW_ID',
      );
    });

    expect(tenant.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});
