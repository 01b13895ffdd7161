import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { audit, expect, runCli, startCli, test, unaccounted, withTenant } from '../../fixtures/selftest.ts';

/** `npm run bench -- tenant-safety` does this fifty times. */
const KILLS = 3;

test('a run that is killed at any moment leaves nothing on the tenant that nobody knows of', async () => {
  const reports = mkdtempSync(join(tmpdir(), 'killed-'));
  const args = [
    'run',
    '--target',
    'tenant',
    '--reports',
    reports,
    '--operation',
    'patchWorkflowSession',
    '--operation',
    'createUsernamePasswordAction',
  ];
  await withTenant({ latencyMs: 5, jitterMs: 20 }, async (tenant) => {
    const environment = { ...tenant.environment, SAFETY: 'own-objects', REQUESTS_PER_SECOND: '500' };
    const starts: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = tenant.log.length;
      const run = startCli(args, environment);
      await expect
        .poll(() => tenant.log.length, { timeout: 60_000, intervals: [5] })
        .toBeGreaterThan(before + 40 * kill);
      await sleep(50 * kill);
      run.process.kill('SIGKILL');
      await run.finished;
      const sent = tenant.log.length;
      // The processes that it had started find nobody any more who sends anything.
      await sleep(300);

      starts.push(tenant.log.length);
      expect(tenant.log.length - sent).toBeLessThanOrEqual(2);
      expect(unaccounted(tenant, reports)).toEqual([]);
    }
    const { code, stdout, stderr } = await runCli(args, environment, undefined, 170_000);

    expect(code, `${stdout}${stderr}`).toBe(0);
    expect(unaccounted(tenant, reports)).toEqual([]);
    const sessions = tenant.world.store.filter(({ type, origin }) => type === 'session' && origin === 'created');
    expect(sessions.filter(({ status }) => status !== 'closed')).toEqual([]);
    expect(audit(tenant, { safety: 'own-objects', maxRequests: 10_000 * (KILLS + 1), starts })).toEqual({
      aboveTier: [],
      foreign: [],
      repeated: [],
      beyondBudget: 0,
    });
  });
  await rm(reports, { recursive: true, force: true });
});
