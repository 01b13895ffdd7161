import { createServer } from 'node:http';
import { once } from 'node:events';

import {
  audit,
  expect,
  readConformance,
  runOnTenant,
  test,
  withTenant,
  type TestTenant,
} from '../../fixtures/selftest.ts';

test.describe.configure({ mode: 'serial' });

const PART = ['--operation', 'createPasswordUpdateWorkflow', '--check', 'invalid-refused', '--check', 'auth-required'];
const DEFECTIVE = { accepts: ['createPasswordUpdateWorkflow'], deviations: true } as const;

/** What a run on a tenant with a few defects finds. */
async function findingsWith(quirks: Parameters<typeof withTenant>[0]): Promise<readonly string[]> {
  const found: string[] = [];
  await withTenant({ ...DEFECTIVE, ...quirks }, async (tenant) => {
    const settings = { SAFETY: 'own-objects', NERM_AUTH: 'oauth', NERM_TOKEN: '' };
    await runOnTenant(
      tenant,
      settings,
      async ({ reports, stdout }) => {
        const { findings } = await readConformance(reports);
        found.push(...findings.filter(({ severity }) => severity !== 'spec-defect').map(({ id }) => id));
        expect(found.length, stdout).toBeGreaterThan(3);
      },
      PART,
    );
    expect(audit(tenant, { safety: 'own-objects', maxRequests: 10_000 }).repeated).toEqual([]);
  });
  return found.toSorted();
}

test('tokens that expire, 502 and 429 change nothing about what is found', async () => {
  const calm = await findingsWith({});

  expect(await findingsWith({ tokenLifetime: 4, unavailable: 0.05, throttled: 0.02 })).toEqual(calm);
});

/** The most requests that came within a second. */
function busiestSecond({ log }: TestTenant): number {
  const times = log.map(({ at }) => at);
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length));
}

for (const workers of [1, 2, 4])
  test(`no second holds more requests than a second may, over ${workers} processes`, async () => {
    await withTenant({}, async (tenant) => {
      // One client for both APIs: limits are counted per client.
      const client = { NERM_AUTH: 'oauth', NERM_TOKEN: '' };
      const settings = { ...client, REQUESTS_PER_SECOND: '40', HEADROOM: '0.1', CONCURRENCY: '8' };
      const part = ['--workers', String(workers), '--operation', 'closeAccessRequest'];
      await runOnTenant(tenant, settings, ({ code }) => expect(code).toBe(3), part);

      expect(tenant.log.length).toBeGreaterThan(80);
      expect(busiestSecond(tenant)).toBeLessThanOrEqual(40);
    });
  });

test('the limit of a tenant is kept to, and what it says of waiting', async () => {
  const rateLimit = { requests: 30, windowMs: 1_000, retryAfter: 'seconds' } as const;
  await withTenant({ rateLimit }, async (tenant) => {
    await runOnTenant(
      tenant,
      { REQUESTS_PER_SECOND: '200' },
      async ({ stdout, reports }) => {
        expect(stdout).toMatch(/waited [1-9]\d* s \([1-9]\d* × 429/u);
        const { findings } = await readConformance(reports);
        expect(findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
      },
      ['--operation', 'createCloseSessionAction'],
    );
  });
});

test('a redirect to another host is not followed, and takes no credentials there', async () => {
  const visits: string[] = [];
  const other = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  });
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const instead = { status: 302, headers: { Location: `http://127.0.0.1:${port}/login` } };
  await withTenant({ instead }, async (tenant) => {
    await runOnTenant(tenant, {}, ({ code }) => expect(code).toBe(3), ['--operation', 'createCloseSessionAction']);

    expect(tenant.log.length).toBeGreaterThan(0);
    expect(visits).toEqual([]);
  });
  other.close();
});
