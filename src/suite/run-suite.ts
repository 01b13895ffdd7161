import { rm, writeFile } from 'node:fs/promises';

import { usageOf } from '../drift/index.ts';
import type { GatewayReport } from '../gateway/index.ts';
import { openHarness } from '../harness/index.ts';
import {
  constraintLedger,
  generateAllureReport,
  readEventLog,
  writeConformanceReport,
  type ConformanceReport,
} from '../report/index.ts';
import type { RunContext } from '../targets/index.ts';
import { foldSuite, type SuiteRules } from './fold-suite.ts';
import { prepareReportsDir, type ReportPaths } from './prepare-reports-dir.ts';
import { runPlaywright } from './run-playwright.ts';
import { rememberRun, type Remembered } from './remember-run.ts';
import { saveFailing } from './save-failing.ts';
import { sealReports, type SealedReports } from './seal-reports.ts';
import { summariseTenant } from './summarise-tenant.ts';
import { writeTenantPage } from './write-tenant-page.ts';
import { writeFacts } from './write-facts.ts';
import { writeRepros } from './write-repros.ts';

/** What came of a run of the suite; the reports are written. */
export interface SuiteResult extends SealedReports {
  readonly paths: ReportPaths;
  /** What changed since the run before; null for one that was interrupted. */
  readonly remembered: Remembered | null;
}

/** How a run is to be judged, and who hears of its progress. */
export interface SuiteOptions extends SuiteRules {
  /** Whether counterexamples are kept for later runs. */
  readonly saveFailing: boolean;
  /** Processes of the test runner; as many as it thinks best where left out. */
  readonly workers?: number;
  /** Ends what leads to the target once nothing more is sent; says what was done to a tenant, null for the mock. */
  readonly finish?: () => Promise<GatewayReport | null>;
  /** Masks every secret of the target: where given, the reports are searched for them. */
  readonly mask?: (text: string) => string;
  /** Ends the run early once it is aborted. */
  readonly interrupt: AbortSignal;
  /** Given the output of the test runner as it comes. */
  readonly onProgress: (chunk: Uint8Array) => void;
}

/**
 * Runs the contract suite on `context` in a test runner of its own, holds what happened against the plan, and writes
 * `conformance.json` and, unless interrupted, the Allure report. Throws a ConfigError where the reports cannot be written.
 */
export async function runSuite(context: RunContext, options: SuiteOptions): Promise<SuiteResult> {
  const harness = openHarness(context);
  await harness.close();
  const paths = await prepareReportsDir(context.reportsDir);
  const startedAt = Date.now();
  const status = await runPlaywright(context, options);
  const done = (await options.finish?.()) ?? null;
  if (done !== null)
    await writeTenantPage(paths.tenant, done, { target: 'tenant', startedAt: new Date(startedAt).toISOString() });
  const events = await readEventLog(paths.events);
  const report = holdAgainst(
    foldSuite({ context, harness, events, startedAt, rules: options, tenant: summariseTenant(done) }),
    status,
    options.interrupt,
  );
  await writeConformanceReport(report, paths.dir);
  const ledger = constraintLedger(harness.plan, events);
  await writeJson(paths.constraints, ledger);
  // What half a run did not read is not unused.
  if (!options.interrupt.aborted)
    await writeJson(paths.usage, usageOf({ ...harness, ledger, answered: report.operations }));
  await writeFacts(events, { dir: paths.dir, target: context.target.kind, isComplete: !options.interrupt.aborted });
  await writeRepros(harness, report.findings, paths.repro);
  if (options.saveFailing) await saveFailing(harness, report.findings);
  if (!options.interrupt.aborted)
    await generateAllureReport({
      resultsDir: paths.allureResults,
      outputDir: paths.allureReport,
      name: 'SailPoint conformance',
      variables: variablesOf(report),
    });
  const remembered = options.interrupt.aborted ? null : await rememberRun(report, paths.dir);
  await rm(paths.work, { recursive: true, force: true });
  const { mask } = options;
  const sealed = mask === undefined ? { report, hits: [] } : await sealReports(report, paths.dir, mask);
  return { ...sealed, paths, remembered };
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** A run that did not end as it should is not conformant by what it happened to see. */
function holdAgainst(report: ConformanceReport, status: number, interrupt: AbortSignal): ConformanceReport {
  const { verdict, run } = report;
  const conformant = verdict === 'conformant' || verdict === 'conformant-with-waivers';
  const reason = interrupt.aborted
    ? `interrupted by ${String(interrupt.reason)}`
    : conformant && status !== 0
      ? `the test runner failed with status ${status}, although no check did`
      : undefined;
  if (reason === undefined) return report;
  return {
    ...report,
    verdict: conformant ? 'incomplete' : verdict,
    run: { ...run, reasons: [reason, ...run.reasons] },
  };
}

function variablesOf({ run, verdict, contracts }: ConformanceReport): Readonly<Record<string, string>> {
  const versions = contracts.map(
    ({ api, version, sha256 }) => [`contract ${api}`, `${version} (sha ${sha256.slice(0, 8)})`] as const,
  );
  return {
    verdict: verdict.replaceAll('-', ' '),
    target: run.target,
    layer: run.layer,
    seed: String(run.seed),
    ...Object.fromEntries(versions),
  };
}
