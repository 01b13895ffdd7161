import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';

import { SafetyError, systemClock } from '../core/index.ts';
import { contractSeed, loadCoreContracts, openHarness, startEmbeddedMock } from '../harness/index.ts';
import { renderSummary } from '../report/index.ts';
import { runSuite, type SuiteResult } from '../suite/index.ts';
import { loadEnvironment, readSettings, type RunContext, type Settings } from '../targets/index.ts';
import { exitCodeOfSignal, onSignal } from './signals.ts';
import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import { exitCodeOfVerdict, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { printPlan } from './print-plan.ts';

/** The main job: runs the contract suite and writes the reports. */
export const runCommand: Command = {
  name: 'run',
  summary: 'run the contract suite, write the reports and say whether the target keeps its contract',
  positionals: '',
  flags: [
    valueFlag('target', 'mock|tenant', 'what to test (default mock)'),
    valueFlag(
      'layer',
      'published|corrected',
      'which contract the mock speaks where they contradict each other (default corrected)',
    ),
    listFlag('operation', 'ID', 'only this operation'),
    listFlag('check', 'ID', 'only this check, and valid-accepted, its control'),
    valueFlag('seed', 'N', 'where generated values start (default: from the contracts)'),
    switchFlag('plan', 'print what would be sent, and send nothing'),
    valueFlag('fail-on', 'violation|drift', 'the mildest severity that fails the run (default violation)'),
    valueFlag('reports', 'DIR', 'where the reports go (default reports)'),
  ],
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const interrupt = onSignal();
  const settings = readSettings(
    {
      target: call.value('target'),
      layer: call.value('layer'),
      seed: call.value('seed'),
      'fail-on': call.value('fail-on'),
      reports: call.value('reports'),
    },
    process.env,
    loadEnvironment(process.cwd()),
  );
  requireMock(settings);
  const contracts = loadCoreContracts();
  const seed = settings.seed ?? contractSeed(contracts);
  const mock = await startEmbeddedMock({
    port: 0,
    layer: settings.layer,
    latencyMs: 0,
    rateLimit: null,
    seed,
    clock: systemClock,
  });
  try {
    const context = contextOf(call, settings, seed, mock.address);
    if (call.has('plan')) return await showPlan(context, call.output);
    const { layer, failOn } = settings;
    const result = await runSuite(context, { layer, failOn, interrupt, onProgress: call.output.progress });
    return finish(result, interrupt, call.output);
  } finally {
    await mock.close();
  }
}

async function showPlan(context: RunContext, output: Output): Promise<ExitCode> {
  const harness = openHarness(context);
  await harness.close();
  return printPlan(harness.plan, output);
}

function finish({ report, paths }: SuiteResult, interrupt: AbortSignal, output: Output): ExitCode {
  if (interrupt.aborted) {
    output.note(`interrupted; what was seen until then is in ${paths.result}`);
    return exitCodeOfSignal(interrupt);
  }
  const { allureReport, result, junit } = paths;
  output.data(
    renderSummary(report, { colour: output.colour, reports: { report: `${allureReport}/index.html`, result, junit } }),
  );
  return exitCodeOfVerdict(report.verdict);
}

/** Nothing leaves loopback as long as there is no choke-point that decides about every request to a tenant. */
function requireMock({ target }: Settings): void {
  if (target === 'mock') return;
  throw new SafetyError('refused-by-safety', 'this version does not send requests to a tenant', {
    hint: 'The settings are complete. Run against the embedded mock: --target mock.',
  });
}

function contextOf(call: Call, settings: Settings, seed: number, mock: RunContext['mock']): RunContext {
  const filter = (flag: string): readonly string[] | null =>
    call.values(flag).length === 0 ? null : call.values(flag);
  return {
    runId: randomUUID(),
    seed,
    operations: filter('operation'),
    checks: filter('check'),
    requestTimeoutMs: settings.budgets.requestTimeoutMs,
    reportsDir: resolve(settings.reportsDir),
    mock,
  };
}
