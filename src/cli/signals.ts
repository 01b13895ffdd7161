import { EXIT, type ExitCode } from './exit-code.ts';

/**
 * Aborted, with the signal as its reason, as soon as the process is told to end. From then on a command ends in its own order; told a second time, it
 * ends at once.
 */
export function onSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(exitCodeOfSignal(controller.signal));
      controller.abort(signal);
    });
  return controller.signal;
}

/** The exit code that goes with the reason of an aborted `onSignal`. */
export function exitCodeOfSignal({ reason }: AbortSignal): ExitCode {
  if (reason === 'SIGHUP') return EXIT.hungUp;
  return reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
}
