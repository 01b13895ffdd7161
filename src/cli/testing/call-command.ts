import type { Command } from '../command.ts';
import { exitCodeOfError } from '../exit-code.ts';
import { parseCall } from '../parse-call.ts';

/** For tests: what `command` says to `args`, and how it ends. */
export async function callCommand(
  command: Command,
  args: readonly string[],
): Promise<{ readonly code: number; readonly data: string; readonly error: string }> {
  const lines: string[] = [];
  const output = {
    data: (line: string) => void lines.push(line),
    note: () => undefined,
    progress: () => undefined,
    colour: false,
  };
  try {
    const code = await command.run(parseCall(command, args, output));
    return { code, data: lines.join('\n'), error: '' };
  } catch (error) {
    return { code: exitCodeOfError(error), data: lines.join('\n'), error: error instanceof Error ? error.message : '' };
  }
}
