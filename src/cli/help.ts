import type { Command, Flag } from './command.ts';

const TOOL = 'npx sailpoint-conformance';

/** The help of the whole tool: its commands, one line each. */
export function toolHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    'Contract tests for SailPoint NERM and Identity Security Cloud.',
    '',
    `usage: ${TOOL} COMMAND [flags]`,
    '',
    ...columns(rows),
    '',
    `\`${TOOL} COMMAND --help\` explains a command.`,
  ].join('\n');
}

/** The help of one command: usage and flags. */
export function commandHelp({ name, summary, positionals, flags }: Command): string {
  const usage = [TOOL, name, ...(flags.length > 0 ? ['[flags]'] : []), ...(positionals === '' ? [] : [positionals])];
  const rows = flags.map((flag) => [flagText(flag), flag.description] as const);
  return [summary, '', `usage: ${usage.join(' ')}`, ...(rows.length > 0 ? ['', ...columns(rows)] : [])].join('\n');
}

function flagText({ name, value, repeatable }: Flag): string {
  return `--${name}${value === null ? '' : ` ${value}`}${repeatable ? ' …' : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
