import { access, constants, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigError } from '../core/index.ts';

/** Where the parts of a report go; all absolute. */
export interface ReportPaths {
  readonly dir: string;
  readonly result: string;
  /** For what only the run itself needs; gone afterwards. */
  readonly work: string;
  readonly events: string;
  /** The constraint ledger. */
  readonly constraints: string;
  /** Stand-alone tests, one per violation. */
  readonly repro: string;
  readonly junit: string;
  readonly allureResults: string;
  readonly allureReport: string;
}

/** Everything that a run writes, and therefore may remove before the next one. Nothing else in the folder is touched. */
const OWN = ['conformance.json', 'constraints.json', 'repro', 'junit.xml', 'allure-results', 'allure-report'];

/** Makes `dir` ready for a run: it exists, is writable and holds nothing of an earlier run. Throws a ConfigError where it cannot. */
export async function prepareReportsDir(dir: string): Promise<ReportPaths> {
  const paths = reportPaths(dir);
  try {
    await makeFolder(dir);
    await access(dir, constants.W_OK);
    await claim(paths);
    await Promise.all(OWN.map((name) => rm(join(dir, name), { recursive: true, force: true })));
    return paths;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('reports-not-writable', `cannot write reports to ${dir}: ${why}`, {
      hint: 'Give another folder by --reports or REPORTS_DIR.',
      cause: error,
    });
  }
}

/** Takes the folder for this run; a claim that a dead process left behind is no claim. Throws a ConfigError where another run has it. */
async function claim({ dir, work }: ReportPaths): Promise<void> {
  const holder = Number(await readFile(join(work, 'pid'), 'utf8').catch(() => ''));
  if (holder > 0 && isAlive(holder))
    throw new ConfigError('reports-not-writable', `another run (process ${holder}) is writing to ${dir}`, {
      hint: 'Give this one a folder of its own by --reports.',
    });
  await rm(work, { recursive: true, force: true });
  await mkdir(work);
  await writeFile(join(work, 'pid'), String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** As `mkdir` with `recursive` would, which never comes back where a file system such as /proc refuses new folders. */
async function makeFolder(dir: string): Promise<void> {
  if (await isFolder(dir)) return;
  await makeFolder(dirname(dir));
  await mkdir(dir).catch(async (error: unknown) => {
    // Another run made it in the meantime.
    if (!(await isFolder(dir))) throw error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function reportPaths(dir: string): ReportPaths {
  return {
    dir,
    result: join(dir, 'conformance.json'),
    work: join(dir, '.work'),
    events: join(dir, '.work', 'events.ndjson'),
    constraints: join(dir, 'constraints.json'),
    repro: join(dir, 'repro'),
    junit: join(dir, 'junit.xml'),
    allureResults: join(dir, 'allure-results'),
    allureReport: join(dir, 'allure-report'),
  };
}
