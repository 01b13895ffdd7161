import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { HarnessError } from '../core/index.ts';
import { stripAnalytics } from './strip-analytics.ts';

/** What the report is made from, and what it says of itself. */
export interface AllureReportOptions {
  readonly resultsDir: string;
  readonly outputDir: string;
  /** The title. */
  readonly name: string;
  /** Shown at the top: target, seed, documents. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Makes `index.html` in `outputDir`: one file that opens from a folder, without a server, Java or network. Throws a
 * HarnessError where Allure cannot make one, above all where there are no results.
 */
export async function generateAllureReport(options: AllureReportOptions): Promise<void> {
  // A folder of its own, since Allure reads an `allurerc` of the folder that it runs in.
  const cwd = await mkdtemp(join(tmpdir(), 'sailpoint-conformance-allure-'));
  try {
    const config = join(cwd, 'allurerc.json');
    await writeFile(config, JSON.stringify(configOf(options)));
    await runAllure(['generate', '--config', config, '--cwd', cwd, resolve(options.resultsDir)], cwd);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
  const page = join(options.outputDir, 'index.html');
  await writeFile(page, stripAnalytics(await readFile(page, 'utf8')));
}

function configOf({ outputDir, name, variables }: AllureReportOptions): object {
  const awesome = {
    singleFile: true,
    reportLanguage: 'en',
    groupBy: ['epic', 'feature', 'story'],
    stepTreeExpansion: 'failed',
  };
  return {
    name,
    output: resolve(outputDir),
    appendHistory: false,
    // Playwright's project and describe titles, which the labels of the tree say better.
    hideLabels: ['parentSuite', 'suite', 'subSuite'],
    variables,
    plugins: { awesome: { options: awesome } },
  };
}

async function runAllure(args: readonly string[], cwd: string): Promise<void> {
  const cli = fileURLToPath(new URL('../cli.js', import.meta.resolve('allure')));
  try {
    // Of the environment nothing but the path: it holds credentials, and `ALLURE_TOKEN` would have Allure upload the report.
    const running = promisify(execFile)(process.execPath, [cli, ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    running.child.stdin?.end();
    await running;
  } catch (cause) {
    throw new HarnessError('reports-not-writable', `Allure made no report: ${outputOf(cause)}`, {
      hint: 'Look whether the results folder holds results, and whether the reports folder can be written.',
      cause,
    });
  }
}

function outputOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const output = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return output === '' ? error.message : output;
}
