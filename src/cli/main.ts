import { ConfigError, toolVersion } from '../core/index.ts';
import type { Command } from './command.ts';
import { EXIT, exitCodeOfError, type ExitCode } from './exit-code.ts';
import { commandHelp, toolHelp } from './help.ts';
import { processOutput } from './output.ts';
import { parseCall } from './parse-call.ts';
import { COMMANDS } from './registry.ts';
import { reportError } from './report-error.ts';

const output = processOutput();

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  reportError(error, output);
  process.exitCode = exitCodeOfError(error);
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const [first] = args;
  if (first === '--version') {
    output.data(toolVersion());
    return EXIT.conformant;
  }
  const command = findCommand(args);
  if (command === undefined) {
    if (first === undefined || first === '--help' || first === '-h') {
      output.data(toolHelp(COMMANDS));
      return first === undefined ? EXIT.usage : EXIT.conformant;
    }
    throw new ConfigError('usage', `no command is called ${JSON.stringify(args.slice(0, 2).join(' '))}`, {
      hint: `Known: ${COMMANDS.map(({ name }) => name).join(', ')}.`,
    });
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    output.data(commandHelp(command));
    return EXIT.conformant;
  }
  return command.run(parseCall(command, rest, output));
}

function findCommand(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
}
