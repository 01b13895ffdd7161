import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { unaccounted } from '../fixtures/tenant/account-for.ts';
import { audit, type Allowance } from '../fixtures/tenant/audit.ts';
import { startTenant, type TestTenant } from '../fixtures/tenant/start-tenant.ts';
import type { TenantQuirks } from '../fixtures/tenant/tenant-quirks.ts';
import { inProject } from '../src/core/index.ts';

/**
 * What runs do to a tenant, by the tenant's own log: every tier, profile and seed in bad weather, then runs that are killed at any moment. Prints the
 * table of complaints. `npm run bench -- tenant-safety [SEEDS] [KILLS]`
 */
const [seeds = '5', kills = '50'] = process.argv.slice(2);
const WEATHER: TenantQuirks = { deviations: true, unavailable: 0.01, lostAnswers: 0.02, staleReadsMs: 0 };
const TIERS = ['read-only', 'reject-only', 'own-objects'] as const;
/** With what a run may send: a soak goes on until that is used up. */
const PROFILES = { gate: 20_000, nightly: 20_000, soak: 5_000 } as const;

interface Row {
  readonly what: string;
  readonly runs: number;
  readonly requests: number;
  readonly complaints: readonly string[];
}

const rows: Row[] = [];
for (const safety of TIERS)
  for (const [profile, maxRequests] of Object.entries(PROFILES)) {
    let requests = 0;
    const complaints: string[] = [];
    for (let seed = 1; seed <= Number(seeds); seed += 1) {
      const tenant = await startTenant(WEATHER);
      const { code } = await run(tenant, ['--profile', profile, '--seed', String(seed)], { safety, maxRequests });
      if (code === 70 || code === null) complaints.push(`seed ${seed} ended with ${code}`);
      requests += tenant.log.length;
      complaints.push(...complaintsOf(tenant, { safety, maxRequests }));
      await tenant.close();
    }
    tell({ what: `${safety} ${profile}`, runs: Number(seeds), requests, complaints });
  }
tell(await killed(Number(kills)));
process.exitCode = rows.some(({ complaints }) => complaints.length > 0) ? 1 : 0;

async function killed(times: number): Promise<Row> {
  const allowance = { safety: 'own-objects', maxRequests: PROFILES.gate } as const;
  const tenant = await startTenant({ ...WEATHER, latencyMs: 3, jitterMs: 15 });
  const reports = mkdtempSync(join(tmpdir(), 'killed-'));
  const complaints: string[] = [];
  const starts: number[] = [];
  for (let kill = 0; kill < times; kill += 1) {
    const before = tenant.log.length;
    const afterRequests = Math.floor(Math.random() * 400);
    await run(tenant, [], allowance, { reports, killWhen: () => tenant.log.length - before >= afterRequests });
    await sleep(200);
    starts.push(tenant.log.length);
    complaints.push(...unaccounted(tenant, reports).map((object) => `kill ${kill}: ${object}`));
  }
  await run(tenant, [], allowance, { reports });
  complaints.push(...unaccounted(tenant, reports));
  const open = tenant.world.store.filter(
    ({ type, origin, status }) => type === 'session' && origin === 'created' && status !== 'closed',
  );
  complaints.push(...open.map(({ id }) => `left open: ${id}`));
  complaints.push(...complaintsOf(tenant, { ...allowance, maxRequests: allowance.maxRequests * (times + 1), starts }));
  const requests = tenant.log.length;
  await tenant.close();
  rmSync(reports, { recursive: true });
  return { what: 'own-objects killed', runs: times, requests, complaints };
}

function complaintsOf(tenant: TestTenant, allowance: Allowance): readonly string[] {
  const { aboveTier, foreign, repeated, beyondBudget } = audit(tenant, allowance);
  return [
    ...aboveTier.map((line) => `above the tier: ${line}`),
    ...foreign.map((line) => `foreign: ${line}`),
    ...repeated.map((line) => `repeated: ${line}`),
    ...(beyondBudget > 0 ? [`beyond the budget: ${beyondBudget}`] : []),
  ];
}

interface Ending {
  readonly reports?: string;
  readonly killWhen?: () => boolean;
}

async function run(
  tenant: TestTenant,
  args: readonly string[],
  { safety, maxRequests }: Allowance,
  { reports, killWhen }: Ending = {},
): Promise<{ readonly code: number | null }> {
  const dir = reports ?? mkdtempSync(join(tmpdir(), 'safety-'));
  const bin = inProject('bin', 'sailpoint-conformance.js');
  const child = spawn(process.execPath, [bin, 'run', '--target', 'tenant', '--reports', dir, ...args], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...tenant.environment,
      SAFETY: safety,
      MAX_REQUESTS: String(maxRequests),
      REQUESTS_PER_SECOND: '2000',
      HEADROOM: '0',
    },
  });
  const timer = setInterval(() => {
    if (killWhen?.() === true) child.kill('SIGKILL');
  }, 5);
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  clearInterval(timer);
  if (reports === undefined) rmSync(dir, { recursive: true });
  return { code };
}

function tell(row: Row): void {
  rows.push(row);
  const { what, runs, requests, complaints } = row;
  process.stdout.write(`${what.padEnd(22)} ${runs} runs  ${requests} requests  ${complaints.length} complaints\n`);
  for (const complaint of complaints.slice(0, 5)) process.stdout.write(`  ${complaint}\n`);
}
