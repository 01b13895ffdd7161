import { EXIT, type ExitCode } from './exit-code.ts';

/** Resolves at the first SIGINT or SIGTERM with the exit code that goes with it. */
export function untilSignalled(): Promise<ExitCode> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve(EXIT.interrupted));
    process.once('SIGTERM', () => resolve(EXIT.terminated));
  });
}
