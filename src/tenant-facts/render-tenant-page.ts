import type { Answer, FactSheet } from './fact-sheet.ts';

/** What the page is about. */
export interface About {
  readonly target: string;
  readonly startedAt: string;
}

const READING = [
  'Shapes, names of members and words of enums, never values: `{error: text, errors: {name: [text]}}` is an object with a text and a map of',
  'lists of texts. An answer rests on the exchange beside it, the first of its kind; ids in paths are left out.',
];

/** The page that answers, as far as a run tells, what only a tenant can: Markdown. */
export function renderTenantPage(sheets: readonly FactSheet[], { target, startedAt }: About): string {
  const lines = [
    '# What this tenant told us',
    '',
    `${code(target)}, run of ${code(startedAt)}.`,
    '',
    ...READING,
    '',
    ...sheets.flatMap((sheet) => [`## ${sheet.question}`, '', ...body(sheet), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function body({ outcome }: FactSheet): readonly string[] {
  if (outcome.kind === 'unanswered') return [`No exchange of this run tells. Needed: ${outcome.needs}.`];
  if (outcome.kind === 'untellable') return [`This suite cannot tell: ${outcome.why}.`];
  const more = outcome.more === 0 ? [] : [`- and other answers in ${exchanges(outcome.more)}`];
  return [...outcome.answers.map(line), ...more];
}

function line({ answer, exchanges: count, first }: Answer): string {
  const { method, path, status, excerpt } = first;
  return `- ${plain(answer)} (${exchanges(count)}; ${code(`${method} ${path}`)} → ${status}: ${code(excerpt)})`;
}

function exchanges(count: number): string {
  return count === 1 ? '1 exchange' : `${count} exchanges`;
}

/** `text` as code on one line: what a server says must not become markup. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}

/** `text` on one line, with nothing in it that starts markup; an underscore inside a word does not. */
function plain(text: string): string {
  return oneLine(text).replaceAll(/[<>*`[\]\\#|]|(?<!\w)_|_(?!\w)/gu, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
