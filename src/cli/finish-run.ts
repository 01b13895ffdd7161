import { checkId } from '../core/index.ts';
import { specificationFindings } from '../engine/index.ts';
import { ACCEPTANCE_CHECK, type Harness } from '../harness/index.ts';
import {
  foldRun,
  generateAllureReport,
  readEventLog,
  renderSummary,
  writeConformanceReport,
  type ConformanceReport,
  type ContractSummary,
} from '../report/index.ts';
import type { RunContext, Settings } from '../targets/index.ts';
import { EXIT, exitCodeOfVerdict, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import type { ReportPaths } from './prepare-reports-dir.ts';
import type { Ending } from './run-playwright.ts';
import { toolVersion } from './tool-version.ts';

/** A run whose test runner has ended. */
export interface EndedRun {
  readonly context: RunContext;
  readonly settings: Settings;
  readonly harness: Harness;
  readonly reports: ReportPaths;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly ending: Ending;
  readonly output: Output;
}

/** Makes the reports of what happened, as far as it happened, prints the summary, and says how the process ends. */
export async function finishRun(run: EndedRun): Promise<ExitCode> {
  const { reports, output, ending } = run;
  const report = await fold(run);
  const result = await writeConformanceReport(report, reports.dir);
  if (ending.kind === 'interrupted') {
    output.note(`interrupted; what was seen until then is in ${result}`);
    return ending.code;
  }
  await generateAllureReport({
    resultsDir: reports.allureResults,
    outputDir: reports.allureReport,
    name: 'SailPoint conformance',
    variables: variablesOf(report),
  });
  const paths = { report: `${reports.allureReport}/index.html`, result, junit: reports.junit };
  output.data(renderSummary(report, { colour: output.colour, reports: paths }));
  return ending.status !== 0 && report.verdict === 'conformant' ? EXIT.bug : exitCodeOfVerdict(report.verdict);
}

async function fold({ context, settings, harness, reports, startedAt }: EndedRun): Promise<ConformanceReport> {
  return foldRun({
    tool: { name: 'sailpoint-conformance', version: toolVersion() },
    run: {
      id: context.runId,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Date.now() - startedAt,
      seed: context.seed,
      profile: 'gate',
      target: settings.target,
      layer: settings.layer,
    },
    plan: harness.plan,
    events: await readEventLog(reports.events),
    contracts: harness.contracts.map(summarise),
    specificationFindings: harness.contracts.flatMap(specificationFindings),
    shrinks: 0,
    failOn: settings.failOn,
    acceptanceCheck: checkId(ACCEPTANCE_CHECK),
  });
}

function summarise({
  api,
  version,
  source,
  sha256,
  repairs,
  corrections,
  defects,
}: Harness['contracts'][number]): ContractSummary {
  const places = new Map<string, number>();
  for (const { repair } of repairs) places.set(repair, (places.get(repair) ?? 0) + 1);
  return {
    api,
    version,
    source,
    sha256,
    repairs: [...places].map(([id, count]) => ({ id, places: count })),
    corrections: corrections.map(({ action: { id, reason } }) => ({ id, reason })),
    defects: defects.map(({ id }) => id),
  };
}

function variablesOf({ run, verdict, contracts }: ConformanceReport): Readonly<Record<string, string>> {
  return {
    verdict: verdict.replaceAll('-', ' '),
    target: run.target,
    layer: run.layer,
    seed: String(run.seed),
    ...Object.fromEntries(
      contracts.map(({ api, version, sha256 }) => [`contract ${api}`, `${version} (sha ${sha256.slice(0, 8)})`]),
    ),
  };
}
