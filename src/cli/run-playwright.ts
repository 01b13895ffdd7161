import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { encodeRunContext, RUN_CONTEXT_VARIABLE, type RunContext } from '../targets/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

/** How the test runner ended: by itself, or because somebody pressed Ctrl-C. */
export type Ending =
  | { readonly kind: 'finished'; readonly status: number }
  | { readonly kind: 'interrupted'; readonly code: ExitCode };

/** How long the runner may take to end its workers before it is ended itself. */
const GRACE_MS = 5_000;

/** Runs the conformance project of Playwright Test on `context`; what it prints goes to the person, not into the data. */
export function runPlaywright(context: RunContext, output: Output): Promise<Ending> {
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
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.progress(chunk));
  return untilEnded(child);
}

function untilEnded(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let interrupted: ExitCode | undefined;
    let force: NodeJS.Timeout | undefined;
    const interrupt = (code: ExitCode): void => {
      if (interrupted !== undefined) return;
      interrupted = code;
      child.kill('SIGINT');
      force = setTimeout(() => killGroup(child), GRACE_MS);
    };
    const onInterrupt = (): void => interrupt(EXIT.interrupted);
    const onTerminate = (): void => interrupt(EXIT.terminated);
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', onTerminate);
    const settle = (): void => {
      clearTimeout(force);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
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
          : { kind: 'interrupted', code: interrupted },
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
