import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { encodeRunContext, RUN_CONTEXT_VARIABLE, type RunContext } from '../targets/index.ts';

/** How the test runner ended: by itself, or because somebody wanted it to. */
export type Ending =
  | { readonly kind: 'finished'; readonly status: number }
  | { readonly kind: 'interrupted'; readonly signal: 'SIGINT' | 'SIGTERM' };

/** How long the runner may take to end its workers before it is ended itself. */
const GRACE_MS = 5_000;

/** Runs the conformance project of Playwright Test on `context`; `onProgress` is given what it prints. */
export function runPlaywright(context: RunContext, onProgress: (chunk: Uint8Array) => void): Promise<Ending> {
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  const config = fileURLToPath(new URL('../../playwright.config.ts', import.meta.url));
  const child = spawn(process.execPath, [cli, 'test', '--config', config, '--project', 'conformance'], {
    // A group of its own: Ctrl-C reaches it through us alone, once, and it ends its workers in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...cleanEnvironment(),
      ...loaderEnvironment(),
      SAILPOINT_CONFORMANCE_REPORTS: context.reportsDir,
      [RUN_CONTEXT_VARIABLE]: encodeRunContext(context),
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', onProgress);
  return untilEnded(child);
}

function untilEnded(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let interrupted: 'SIGINT' | 'SIGTERM' | undefined;
    let force: NodeJS.Timeout | undefined;
    const interrupt = (signal: 'SIGINT' | 'SIGTERM'): void => {
      if (interrupted !== undefined) return;
      interrupted = signal;
      child.kill('SIGINT');
      force = setTimeout(() => killGroup(child), GRACE_MS);
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    const settle = (): void => {
      clearTimeout(force);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (status) => {
      settle();
      resolve(
        interrupted === undefined
          ? { kind: 'finished', status: status ?? 1 }
          : { kind: 'interrupted', signal: interrupted },
      );
    });
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

/**
 * Has the sources translated by the loader that this process uses as well, instead of by Playwright: the same result, several
 * seconds earlier on a machine that has not run it before (docs/adr/0003).
 */
function loaderEnvironment(): NodeJS.ProcessEnv {
  const loader = `--import=${import.meta.resolve('tsx')}`;
  return {
    NODE_OPTIONS: [process.env['NODE_OPTIONS'], loader].filter(Boolean).join(' '),
    SAILPOINT_CONFORMANCE_LOADER: 'tsx',
  };
}

/** The environment without what another Playwright around us set for its own workers, and without what `node --import` loads. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:PW_|PWTEST|PLAYWRIGHT_|TEST_WORKER_INDEX|TEST_PARALLEL_INDEX)/u.test(name),
    ),
  );
}
