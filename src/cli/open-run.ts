import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';

import { SafetyError, systemClock } from '../core/index.ts';
import { chooseFaults, contractSeed, loadCoreContracts, startFaultyMock, type Scope } from '../harness/index.ts';
import { loadEnvironment, readSettings, type RunContext, type Settings } from '../targets/index.ts';
import type { Call } from './command.ts';

/** What a command that sends requests works with: settings, and the context that they come to. */
export interface OpenedRun {
  readonly settings: Settings;
  readonly context: RunContext;
  /** Ends the target where the command started it. */
  close(): Promise<void>;
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

/** Starts what a command that sends requests needs: the mock, where that is the target. */
export async function openRun(call: Call, settings = readRunSettings(call)): Promise<OpenedRun> {
  requireMock(settings);
  const { layer, reportsDir, budgets } = settings;
  const scope = scopeOf(call, settings);
  const faults = chooseFaults(call.values('fault'));
  const mock = await startFaultyMock(
    { port: 0, layer, latencyMs: 0, rateLimit: null, seed: scope.seed, clock: systemClock },
    faults,
  );
  const context: RunContext = {
    runId: randomUUID(),
    ...scope,
    requestTimeoutMs: budgets.requestTimeoutMs,
    concurrency: budgets.concurrency,
    reportsDir: resolve(reportsDir),
    mock: mock.address,
    faults: faults.map(({ id }) => id),
  };
  return { settings, context, close: () => mock.close() };
}

function filterOf(call: Call, flag: string): readonly string[] | null {
  return call.values(flag).length === 0 ? null : call.values(flag);
}

/** Nothing leaves loopback as long as there is no choke-point that decides about every request to a tenant. */
function requireMock({ target }: Settings): void {
  if (target === 'mock') return;
  throw new SafetyError('refused-by-safety', 'this version does not send requests to a tenant', {
    hint: 'The settings are complete. `run --plan` shows what would be sent; --target mock runs against the embedded mock.',
  });
}
