import { CHECKS, STORY_CHECKS, type Check, type StoryCheck } from '../checks/index.ts';
import { commandHelp, COMMANDS, EXIT, EXIT_MEANING } from '../cli/index.ts';
import { REPAIRS } from '../contract/index.ts';
import { FAULT_CLASSES, FAULTS } from '../mock/index.ts';
import { BOUNDARIES, MUTATIONS, PROBES, SERIES, STORIES } from '../generate/index.ts';
import { driftRulesPage } from './drift-rules-page.ts';
import { page, table } from './page.ts';

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
      'An oracle each: a pure function from a case and its exchange, or from a story and all of its exchanges, to findings. `src/checks/<id>.ts`.',
      ['## On one answer', '', ...checkTable(CHECKS), '', '## On a story', '', ...checkTable(STORY_CHECKS)],
    ),
    ...generationPages(),
    'drift-rules.md': driftRulesPage(),
    'faults.md': faultPage(),
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

/** The mistakes that the embedded mock can make. */
function faultPage(): string {
  const observable = FAULTS.filter(({ notObservable }) => notObservable === undefined);
  const hidden = FAULTS.filter(({ notObservable }) => notObservable !== undefined);
  return page(
    'Faults',
    `${FAULTS.length} mistakes of server authors, each in one operation of the embedded mock, with the check that must notice. \`npx sailpoint-conformance kill-rate\` tries them one by one, \`mock --fault ID\` serves one. \`src/mock/faults/<id>.ts\`.`,
    [
      ...FAULT_CLASSES.flatMap((name) => [
        `## ${name}`,
        '',
        ...table(
          ['fault', 'a server that …', 'operation', 'noticed by'],
          observable
            .filter((fault) => fault.class === name)
            .map(({ id, title, operation, expected }) => [`\`${id}\``, title, operation, `\`${expected}\``]),
        ),
        '',
      ]),
      '## Not observable',
      '',
      ...table(
        ['fault', 'a server that …', 'why no honest check can notice'],
        hidden.map(({ id, title, notObservable }) => [`\`${id}\``, title, notObservable ?? '']),
      ),
    ],
  );
}

/** The catalogues that cases are made of. */
function generationPages(): Readonly<Record<string, string>> {
  return {
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
      `${MUTATIONS.length} ways to make a valid request differ in exactly one thing. Whether it is invalid then is judged on the wire: what servers may read either way must not fail, and proves nothing else. \`src/generate/mutation/<id>.ts\`.`,
      (['value', 'text', 'parameter'] as const).flatMap((on) => [
        `## ${MUTATED[on]}`,
        '',
        ...table(
          ['mutation', 'what is sent'],
          MUTATIONS.filter((mutation) => mutation.on === on).map(({ id, title }) => [`\`${id}\``, title]),
        ),
        '',
      ]),
    ),
    'stories.md': page(
      'Stories',
      'Requests that only mean something in their order, on fresh objects. `src/generate/story/<id>.ts`. Beside them, sequences of updates, repetitions, refusals and looks are drawn at random (`random-story`).',
      table(
        ['story', 'what must hold'],
        STORIES.map(({ id, title }) => [`\`${id}\``, title]),
      ),
    ),
    'series.md': page(
      'Series',
      'Cases without end, drawn at random, each addressable by its number. `src/generate/series/<id>.ts`.',
      table(
        ['series', 'what must hold'],
        SERIES.map(({ id, title }) => [`\`${id}\``, title]),
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
  };
}

/** What mutations of each kind change. */
const MUTATED = { value: 'A value of the body', text: 'The body as text', parameter: 'A parameter' } as const;

function checkTable(checks: readonly (Check | StoryCheck)[]): readonly string[] {
  return table(
    ['check', 'level', 'fires when', 'needs', 'where the rule comes from'],
    checks.map(({ id, level, title, needs, source }) => [`\`${id}\``, level, title, needs, source]),
  );
}
