import { parseArgs, type ParseArgsConfig } from 'node:util';

import { ConfigError } from '../core/index.ts';
import type { Call, Command } from './command.ts';
import type { Output } from './output.ts';

/** The call that `args` make of `command`. Throws a ConfigError on an unknown flag, a missing value or a stray word. */
export function parseCall(command: Command, args: readonly string[], output: Output): Call {
  const { values, positionals } = parse(command, args);
  if (command.positionals === '' && positionals.length > 0)
    throw usageError(command, `${JSON.stringify(positionals[0])} is one word too many`);
  const all = (flag: string): readonly unknown[] => {
    const value: unknown = values[flag];
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
  };
  const texts = (flag: string): readonly string[] => all(flag).filter((value) => typeof value === 'string');
  return {
    value: (flag) => texts(flag).at(-1),
    values: texts,
    has: (flag) => all(flag).includes(true),
    positionals,
    output,
  };
}

function parse(
  command: Command,
  args: readonly string[],
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    command.flags.map(({ name, value, repeatable }) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), multiple: repeatable },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence says what is wrong; what follows advises on quoting, which is not the usual mistake.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    throw usageError(command, reason);
  }
}

function usageError({ name }: Command, reason: string): ConfigError {
  return new ConfigError('usage', `${name}: ${reason}`, {
    hint: `\`npx sailpoint-conformance ${name} --help\` lists what is accepted.`,
  });
}
