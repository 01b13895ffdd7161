import { CHECKS } from '../checks/index.ts';
import { commandHelp, COMMANDS, EXIT, EXIT_MEANING } from '../cli/index.ts';
import { REPAIRS } from '../contract/index.ts';
import { BOUNDARIES, MUTATIONS, PROBES } from '../generate/index.ts';

const EXIT_NAMES = [
  'conformant',
  'notConformant',
  'usage',
  'incomplete',
  'bug',
  'hungUp',
  'interrupted',
  'terminated',
] as const satisfies readonly (keyof typeof EXIT)[];

/** The pages of `docs/` that are made from the code, by file name. */
export function generatedDocs(): Readonly<Record<string, string>> {
  return {
    'checks.md': page(
      'Checks',
      'An oracle each: a pure function from a case and its exchange to findings. `src/checks/<id>.ts`.',
      table(
        ['check', 'level', 'fires when', 'where the rule comes from'],
        CHECKS.map(({ id, level, title, source }) => [`\`${id}\``, level, title, source]),
      ),
    ),
    'probes.md': page(
      'Probes',
      'Questions that are put to every operation they make sense for, as a handful of fixed requests. `src/generate/probe/<id>.ts`.',
      table(
        ['probe', 'asks whether'],
        PROBES.map(({ id, title }) => [`\`${id}\``, title]),
      ),
    ),
    'mutations.md': page(
      'Mutations',
      'Ways to make a valid request invalid in exactly one thing. `src/generate/mutation/<id>.ts`.',
      table(
        ['mutation', 'what is wrong afterwards'],
        MUTATIONS.map(({ id, title }) => [`\`${id}\``, title]),
      ),
    ),
    'boundaries.md': page(
      'Boundaries',
      'Keywords that are tried from the allowed side, each value on its own. `src/generate/boundary/<id>.ts`.',
      table(
        ['boundary', 'what is tried'],
        BOUNDARIES.map(({ id, title }) => [`\`${id}\``, title]),
      ),
    ),
    'repairs.md': page(
      'Repairs',
      'Mechanical, lossless rewritings of published schemas into a form that validators accept. `src/contract/repair/<id>.ts`.',
      table(
        ['repair', 'defect', 'effect', 'treatment'],
        REPAIRS.map(({ id, title, effect, treatment }) => [`\`${id}\``, title, effect, treatment]),
      ),
    ),
    'cli.md': page('Command line', 'Data goes to standard output, everything else to standard error.', [
      ...COMMANDS.flatMap((command) => [`## ${command.name}`, '', '```', commandHelp(command), '```', '']),
      '## Exit codes',
      '',
      ...table(
        ['code', 'meaning'],
        EXIT_NAMES.map((name) => [String(EXIT[name]), EXIT_MEANING[name]]),
      ),
    ]),
  };
}

function page(title: string, introduction: string, body: readonly string[]): string {
  const note = '<!-- Made from the code by `npm run docs`; a test compares it. -->';
  return `${[`# ${title}`, '', note, '', introduction, '', ...body].join('\n').trimEnd()}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
