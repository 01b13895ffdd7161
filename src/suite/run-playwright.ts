import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { inProject, IS_BUNDLED } from '../core/index.ts';
import { encodeRunContext, RUN_CONTEXT_VARIABLE, type RunContext } from '../targets/index.ts';

/** How long the runner may take to end its workers before it is ended itself. */
const GRACE_MS = 5_000;

/** How the test runner is run, and who hears of it. */
export interface RunnerOptions {
  readonly workers?: number;
  readonly interrupt: AbortSignal;
  readonly onProgress: (chunk: Uint8Array) => void;
}

/**
 * Runs the conformance project of Playwright Test on `context` and resolves with its exit status; `onProgress` is given what it
 * prints. Once `interrupt` is aborted the runner is told to end, and made to after a grace period.
 */
export async function runPlaywright(
  context: RunContext,
  { workers, interrupt, onProgress }: RunnerOptions,
): Promise<number> {
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  const config = inProject('playwright.config.ts');
  const child = spawn(
    process.execPath,
    [
      cli,
      'test',
      '--config',
      config,
      '--project',
      'conformance',
      ...workersOf(workers),
      ...timeoutOf(context),
      ...grepOf(context),
    ],
    {
      // A group of its own: Ctrl-C reaches it through us alone, once, and it ends its workers in order.
      detached: true,
      // Its input closes when this process is gone, however it ended: then the runner ends too (fixtures/global-setup.ts).
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...cleanEnvironment(),
        ...bundleEnvironment(),
        SAILPOINT_CONFORMANCE_REPORTS: context.reportsDir,
        [RUN_CONTEXT_VARIABLE]: encodeRunContext(context),
      },
    },
  );
  for (const stream of [child.stdout, child.stderr]) stream.on('data', onProgress);
  let force: NodeJS.Timeout | undefined;
  const end = (): void => {
    child.kill('SIGINT');
    force = setTimeout(() => killGroup(child), GRACE_MS);
  };
  if (interrupt.aborted) end();
  interrupt.addEventListener('abort', end, { once: true });
  try {
    return await exitStatus(child);
  } finally {
    clearTimeout(force);
    interrupt.removeEventListener('abort', end);
  }
}

function workersOf(workers: number | undefined): readonly string[] {
  return workers === undefined ? [] : ['--workers', String(workers)];
}

/** A tenant is asked slowly, and may say when to come back: each request has its own deadline. */
function timeoutOf({ target }: RunContext): readonly string[] {
  return target.kind === 'tenant' ? ['--timeout', '0'] : [];
}

/** Only the tests of the wanted operations: the others would be skipped one by one. Spec files carry the operation as a tag. */
function grepOf({ operations }: RunContext): readonly string[] {
  return operations === null ? [] : ['--grep', `@(?:${operations.join('|')})(?![\\w-])`];
}

function exitStatus(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** The runner and whatever it started. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Has `#harness` mean the bundle that this process is part of; without one, the sources (docs/adr/0003). */
function bundleEnvironment(): NodeJS.ProcessEnv {
  if (!IS_BUNDLED) return {};
  return { NODE_OPTIONS: [process.env['NODE_OPTIONS'], '--conditions=bundled'].filter(Boolean).join(' ') };
}

/** The environment without what another Playwright around us set for its own workers. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:PW_|PWTEST|PLAYWRIGHT_|TEST_WORKER_INDEX|TEST_PARALLEL_INDEX)/u.test(name),
    ),
  );
}
