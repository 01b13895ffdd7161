import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';

import { ConfigError, plannedRequests, systemClock } from '../core/index.ts';
import { createGatewayTransport, openGateway, requireOwnSession, type GatewayReport } from '../gateway/index.ts';
import {
  chooseFaults,
  contractSeed,
  loadCoreContracts,
  planTenant,
  startFaultyMock,
  type Scope,
} from '../harness/index.ts';
import { requireReportsDir } from '../suite/index.ts';
import { loadEnvironment, readSettings, tenantProfile, type RunContext, type Settings } from '../targets/index.ts';
import type { Call } from './command.ts';

/** What a command that sends requests works with: settings, and the context that they come to. */
export interface OpenedRun {
  readonly settings: Settings;
  readonly context: RunContext;
  /** `text` with every secret of the target masked. */
  readonly mask: (text: string) => string;
  /** Ends the target where the command started it, or the way to it; says what was done to a tenant, null for the mock. */
  readonly finish: () => Promise<GatewayReport | null>;
}

/** The settings of a command that runs something, from its flags, the environment and `.env`. */
export function readRunSettings(call: Call): Settings {
  return readSettings(
    {
      target: call.value('target'),
      layer: call.value('layer'),
      seed: call.value('seed'),
      profile: call.value('profile'),
      'fail-on': call.value('fail-on'),
      'max-requests': call.value('max-requests'),
      reports: call.value('reports'),
      evidence: call.value('evidence'),
    },
    process.env,
    loadEnvironment(process.cwd()),
  );
}

/** What a command is about, by its flags and settings. */
export function scopeOf(call: Call, { seed, profile }: Settings): Scope {
  return {
    seed: seed ?? contractSeed(loadCoreContracts()),
    operations: filterOf(call, 'operation'),
    checks: filterOf(call, 'check'),
    profile,
  };
}

/** Opens what a command sends requests to: the mock, which is started, or the gateway to a tenant. */
export async function openRun(
  call: Call,
  settings = readRunSettings(call),
  interrupt?: AbortSignal,
): Promise<OpenedRun> {
  const { reportsDir, budgets, evidence } = settings;
  const common = {
    runId: randomUUID(),
    ...scopeOf(call, settings),
    requestTimeoutMs: budgets.requestTimeoutMs,
    concurrency: budgets.concurrency,
    reportsDir: resolve(reportsDir),
    evidence,
    pseudonymKey: randomBytes(32).toString('hex'),
  };
  return settings.target === 'mock' ? openMock(call, settings, common) : openTenant(call, settings, common, interrupt);
}

type Common = Omit<RunContext, 'target' | 'faults'>;

async function openMock(call: Call, settings: Settings, common: Common): Promise<OpenedRun> {
  const faults = chooseFaults(call.values('fault'));
  const mock = await startFaultyMock(
    { port: 0, layer: settings.layer, latencyMs: 0, rateLimit: null, seed: common.seed, clock: systemClock },
    faults,
  );
  return {
    settings,
    context: { ...common, target: { kind: 'mock', address: mock.address }, faults: faults.map(({ id }) => id) },
    mask: (text) => text,
    finish: async () => {
      await mock.close();
      return null;
    },
  };
}

async function openTenant(
  call: Call,
  settings: Extract<Settings, { readonly target: 'tenant' }>,
  common: Common,
  interrupt: AbortSignal | undefined,
): Promise<OpenedRun> {
  if (call.values('fault').length > 0)
    throw new ConfigError('usage', 'faults are mistakes of the mock: no tenant makes them on purpose', {
      hint: 'Leave --fault out, or the target.',
    });
  // Before anything is sent or written.
  await requireReportsDir(common.reportsDir);
  const gateway = await openGateway(settings, {
    run: common.runId,
    reportsDir: common.reportsDir,
    onNote: call.output.note,
    ...(interrupt === undefined ? {} : { interrupt }),
  });
  const transport = createGatewayTransport(gateway.address);
  try {
    await requireOwnSession(settings, transport);
  } catch (error) {
    await gateway.finish();
    throw error;
  } finally {
    await transport.close();
  }
  return {
    settings,
    context: {
      ...common,
      target: { kind: 'tenant', gateway: gateway.address, profile: tenantProfile(settings) },
      faults: [],
    },
    mask: gateway.mask,
    finish: gateway.finish,
  };
}

/** Throws a ConfigError where the budget does not do for the plan: the run could end in nothing but `incomplete`. */
export function requireBudget(settings: Settings, scope: Scope): void {
  const { budgets } = settings;
  if (settings.target === 'mock' || budgets.maxRequests === null) return;
  const needed = plannedRequests(planTenant(settings, scope).operations);
  if (needed <= budgets.maxRequests) return;
  throw new ConfigError(
    'setting-invalid',
    `the plan needs at least ${needed} requests, and MAX_REQUESTS is ${budgets.maxRequests}`,
    { hint: 'Raise MAX_REQUESTS, or test less at a time by --operation or --check.' },
  );
}

function filterOf(call: Call, flag: string): readonly string[] | null {
  return call.values(flag).length === 0 ? null : call.values(flag);
}
