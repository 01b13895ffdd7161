import type { ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

/** A flag of a command. */
export interface Flag {
  readonly name: string;
  /** What stands behind it, such as `N` or `mock|tenant`; null for a switch. */
  readonly value: string | null;
  /** Whether it may be given more than once. */
  readonly repeatable: boolean;
  readonly description: string;
}

/** What a command was called with, flags checked for their names, not for their values. */
export interface Call {
  /** The last value of a flag that has one. */
  readonly value: (flag: string) => string | undefined;
  /** All values of a repeatable flag. */
  readonly values: (flag: string) => readonly string[];
  /** Whether a switch was given. */
  readonly has: (flag: string) => boolean;
  readonly positionals: readonly string[];
  readonly output: Output;
}

/** One command of the tool. */
export interface Command {
  /** The words that call it. */
  readonly name: string;
  readonly summary: string;
  /** What may stand behind the flags, such as `[FILE…]`; empty where nothing may. */
  readonly positionals: string;
  readonly flags: readonly Flag[];
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** A flag with a value. */
export function valueFlag(name: string, value: string, description: string): Flag {
  return { name, value, repeatable: false, description };
}

/** A flag with a value that may be given more than once. */
export function listFlag(name: string, value: string, description: string): Flag {
  return { name, value, repeatable: true, description };
}

/** A flag that is there or not. */
export function switchFlag(name: string, description: string): Flag {
  return { name, value: null, repeatable: false, description };
}
