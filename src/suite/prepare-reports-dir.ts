import { access, constants, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigError, member, parseJson } from '../core/index.ts';

/** Where the parts of a report go; all absolute. */
export interface ReportPaths {
  readonly dir: string;
  readonly result: string;
  /** For what only the run itself needs; gone afterwards. */
  readonly work: string;
  readonly events: string;
  /** The constraint ledger. */
  readonly constraints: string;
  /** What the run sent and read, for `drift documents --usage`. */
  readonly usage: string;
  /** Stand-alone tests, one per violation. */
  readonly repro: string;
  readonly junit: string;
  /** What a tenant told, and what is left there. */
  readonly tenant: string;
  readonly allureResults: string;
  readonly allureReport: string;
}

/** Everything that a run writes, and therefore may remove before the next one. Nothing else in the folder is touched. */
const OWN = [
  'conformance.json',
  'constraints.json',
  'usage.json',
  'facts.json',
  'summary.md',
  'tenant.md',
  'repro',
  'junit.xml',
  'allure-results',
  'allure-report',
];

/** Stands in every folder that a run wrote to, finished or not. */
const MARKER = '.sailpoint-conformance';
const MARKER_TEXT = 'A run of sailpoint-conformance removes what the one before it left in this folder.\n';

/**
 * Makes `dir` ready for a run: it exists, is writable and holds nothing of an earlier run. Throws a ConfigError where it cannot, or where
 * what stands in the way is not of an earlier run.
 */
export async function prepareReportsDir(dir: string): Promise<ReportPaths> {
  const paths = reportPaths(dir);
  await requireReportsDir(dir);
  return writable(dir, async () => {
    await claim(paths);
    await writeFile(join(dir, MARKER), MARKER_TEXT);
    await Promise.all(OWN.map((name) => rm(join(dir, name), { recursive: true, force: true })));
    return paths;
  });
}

/** Throws a ConfigError where no run may write to `dir`; it exists afterwards, and nothing in it has changed. */
export async function requireReportsDir(dir: string): Promise<void> {
  await writable(dir, async () => {
    await makeFolder(dir);
    await access(dir, constants.W_OK);
    await requireOwn(reportPaths(dir));
  });
}

async function writable<T>(dir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('reports-not-writable', `cannot write reports to ${dir}: ${why}`, {
      hint: 'Give another folder by --reports or REPORTS_DIR.',
      cause: error,
    });
  }
}

/** Throws a ConfigError where there are files by the names of reports that no run wrote: they are somebody's. */
async function requireOwn({ dir, result }: ReportPaths): Promise<void> {
  const present: string[] = [];
  for (const name of OWN) if (await exists(join(dir, name))) present.push(name);
  if (present.length === 0 || (await exists(join(dir, MARKER))) || (await isReport(result))) return;
  throw new ConfigError('reports-not-writable', `${dir} holds ${present.join(', ')}, which no run of this tool wrote`, {
    hint: 'Give another folder by --reports or REPORTS_DIR, or move them away.',
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Whether `path` is the result of a run. */
async function isReport(path: string): Promise<boolean> {
  try {
    const report = parseJson(await readFile(path, 'utf8'));
    return member(member(report, 'tool'), 'name') === 'sailpoint-conformance';
  } catch {
    return false;
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
    usage: join(dir, 'usage.json'),
    repro: join(dir, 'repro'),
    junit: join(dir, 'junit.xml'),
    tenant: join(dir, 'tenant.md'),
    allureResults: join(dir, 'allure-results'),
    allureReport: join(dir, 'allure-report'),
  };
}
