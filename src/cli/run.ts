import { openHarness, planTenant } from '../harness/index.ts';
import { renderSummary, writeConformanceReport, type ConformanceReport } from '../report/index.ts';
import { runSoak, runSuite, sealReports, type SuiteResult } from '../suite/index.ts';
import type { RunContext } from '../targets/index.ts';
import { exitCodeOfSignal, onSignal } from './signals.ts';
import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import { EXIT, exitCodeOfVerdict, type ExitCode } from './exit-code.ts';
import { openRun, readRunSettings, requireBudget, scopeOf, type OpenedRun } from './open-run.ts';
import type { Output } from './output.ts';
import { parseWholeNumber } from './parse-number.ts';
import { printPlan } from './print-plan.ts';
import { printTenantPlan } from './print-tenant-plan.ts';

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
    listFlag('fault', 'ID', 'a mistake that the mock makes on purpose (docs/faults.md lists them)'),
    valueFlag('profile', 'gate|nightly|soak', 'how much to test (default gate)'),
    valueFlag('max-requests', 'N', 'on a tenant, all that may be sent; on the mock, when a soak ends'),
    valueFlag('seed', 'N', 'where generated values start (default: from the contracts)'),
    switchFlag('plan', 'print what would be sent, and send nothing'),
    valueFlag('fail-on', 'violation|drift', 'the mildest severity that fails the run (default violation)'),
    switchFlag('save-failing', 'keep the counterexamples in fixtures/regressions, for later runs to try first'),
    valueFlag('reports', 'DIR', 'where the reports go (default reports)'),
    valueFlag('workers', 'N', 'processes of the test runner (default half of the cores)'),
    valueFlag('evidence', 'masked|full', 'how much of what a tenant answers is shown (default masked)'),
  ],
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const interrupt = onSignal();
  const chosen = readRunSettings(call);
  if (chosen.target === 'tenant' && call.has('plan'))
    return printTenantPlan(planTenant(chosen, scopeOf(call, chosen)), chosen, call.output);
  requireBudget(chosen, scopeOf(call, chosen));
  const opened = await openRun(call, chosen, interrupt);
  const { context, settings, finish: end } = opened;
  try {
    if (call.has('plan')) return await showPlan(context, call.output);
    const { layer, failOn, budgets } = settings;
    if (settings.target === 'mock' && budgets.maxRequests !== null && settings.profile !== 'soak')
      call.output.note('MAX_REQUESTS is for a soak: this run sends what its profile has');
    if (settings.profile === 'soak') {
      const report = await runSoak(
        context,
        { layer, failOn },
        { interrupt, maxRequests: budgets.maxRequests, onProgress: call.output.note, finish: end },
      );
      return await finishSoak(report, opened, call.output);
    }
    const result = await runSuite(context, {
      layer,
      failOn,
      interrupt,
      saveFailing: call.has('save-failing'),
      ...workersOf(call),
      finish: end,
      ...(settings.target === 'mock' ? {} : { mask: opened.mask }),
      onProgress: call.output.progress,
    });
    return finish(result, interrupt, call.output);
  } finally {
    await opened.finish();
  }
}

function workersOf(call: Call): { readonly workers?: number } {
  const workers = call.value('workers');
  return workers === undefined ? {} : { workers: parseWholeNumber('workers', workers, 1, 64) };
}

async function showPlan(context: RunContext, output: Output): Promise<ExitCode> {
  const harness = openHarness(context);
  await harness.close();
  return printPlan(harness.plan, output);
}

function finish({ report, paths, remembered, hits }: SuiteResult, interrupt: AbortSignal, output: Output): ExitCode {
  noteHits(hits, output);
  if (interrupt.aborted) {
    output.note(`interrupted; what was seen until then is in ${paths.result}`);
    return exitCodeOfSignal(interrupt);
  }
  for (const problem of remembered?.problems ?? []) output.note(problem);
  const { allureReport, result, junit } = paths;
  output.data(
    renderSummary(report, {
      colour: output.colour,
      since: remembered?.since ?? [],
      reports: { report: `${allureReport}/index.html`, result, junit },
    }),
  );
  return hits.length > 0 ? EXIT.bug : exitCodeOfVerdict(report.verdict);
}

function noteHits(hits: SuiteResult['hits'], { note }: Output): void {
  for (const hit of hits)
    note(`a secret stood in ${hit.file}${hit.kind === 'line' ? `:${hit.line}` : ''}: removed. Please report this.`);
}

/** Being stopped is how a soak ends: what it saw until then decides. */
async function finishSoak(report: ConformanceReport, { context, mask }: OpenedRun, output: Output): Promise<ExitCode> {
  const result = await writeConformanceReport(report, context.reportsDir);
  const sealed =
    context.target.kind === 'mock' ? { report, hits: [] } : await sealReports(report, context.reportsDir, mask);
  noteHits(sealed.hits, output);
  output.data(renderSummary(sealed.report, { colour: output.colour, reports: { result } }));
  return sealed.hits.length > 0 ? EXIT.bug : exitCodeOfVerdict(sealed.report.verdict);
}
