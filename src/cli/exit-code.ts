import { ConfigError, HarnessError, type Verdict } from '../core/index.ts';

/** What the process says to whoever started it. Stable: scripts rely on it. */
export const EXIT = {
  /** The target keeps its contract, also with waivers. */
  conformant: 0,
  /** It does not. */
  notConformant: 1,
  /** Flags, settings or documents are wrong. */
  usage: 2,
  /** Nothing can be said: refused by safety, unreachable, nothing or too little tested. */
  incomplete: 3,
  /** A bug in the harness (sysexits.h EX_SOFTWARE). */
  bug: 70,
  /** The terminal was closed (128 + SIGHUP). */
  hungUp: 129,
  /** Ctrl-C (128 + SIGINT). */
  interrupted: 130,
  /** SIGTERM (128 + 15). */
  terminated: 143,
} as const;
/** The same in words, for people. */
export const EXIT_MEANING: Readonly<Record<keyof typeof EXIT, string>> = {
  conformant:
    'the target keeps its contract, also with waivers; `specs lint` found no problem, `drift` nothing that fails by policy',
  notConformant: 'it does not; `specs lint` found a problem, `drift` something that fails by policy',
  usage: 'flags, settings or documents are wrong; `drift` could not compare',
  incomplete: 'nothing can be said: refused by safety, unreachable, nothing or too little tested',
  bug: 'a bug in the harness',
  hungUp: 'the terminal was closed',
  interrupted: 'Ctrl-C',
  terminated: 'SIGTERM',
};
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code for a run with `verdict`. */
export function exitCodeOfVerdict(verdict: Verdict): ExitCode {
  if (verdict === 'not-conformant') return EXIT.notConformant;
  return verdict === 'incomplete' ? EXIT.incomplete : EXIT.conformant;
}

/** The exit code for something thrown. */
export function exitCodeOfError(error: unknown): ExitCode {
  if (error instanceof ConfigError) return EXIT.usage;
  if (error instanceof HarnessError && error.code === 'interrupted') return EXIT.interrupted;
  return error instanceof HarnessError ? EXIT.incomplete : EXIT.bug;
}
