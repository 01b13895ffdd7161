import type { Change, Comparison } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import { alikeRoots, type Alike } from './alike.ts';
import { codeSpan } from './code-span.ts';
import { counted } from './counted.ts';
import { groupBy } from './group-by.ts';
import { isAboutApi, summarise } from './summarise.ts';
import { unreadNotes } from './unread-notes.ts';
import { worstFirst } from './worst-first.ts';

/** What a comment may hold: GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 60_000;
/** Of these, what the tables of causes may take; the rest is for the changes behind them. */
const MOST_FOR_CAUSES = 40_000;
/** For headings and for the line that says what is left out. */
const RESERVE = 2_000;

const TITLE: Readonly<Record<Level, string>> = {
  breaking: 'Breaking: what was right no longer is',
  warning: 'Possibly breaking: it depends on the data, or on who reads it',
  compatible: 'Compatible',
  annotation: 'Words and examples only',
  document: 'The document alone, not the API',
};

/**
 * `comparison` as a comment on a pull request, of at most 60,000 characters: headline, tables of causes, worst first, and the changes of each operation
 * folded away. `all` includes annotations, and what is about the document alone. What comes from the documents stands in code spans.
 */
export function renderMarkdown(comparison: Comparison, { all }: { readonly all: boolean }): string {
  const shown = (level: Level): boolean => all || isAboutApi(level);
  const roots = comparison.roots.filter(({ level }) => shown(level));
  const changes = comparison.changes.filter(({ level }) => shown(level));

  const causes = takeRows(
    alikeRoots({ roots: worstFirst(roots), changes: comparison.changes }).map((alike) => ({
      level: alike.root.level,
      row: rootRow(alike),
    })),
    MOST_FOR_CAUSES,
  );
  const places = takeRows(
    [...groupBy(changes, ({ operation }) => operation ?? '')].flatMap(([, list]) =>
      worstFirst(list).map((change) => ({ row: changeRow(change) })),
    ),
    MOST_CHARACTERS - RESERVE - length(causes.taken.map(({ row }) => row)),
  );
  return [
    `### ${summarise(comparison).headline}`,
    ...unreadNotes(comparison, codeSpan).flatMap((note) => ['', note]),
    ...LEVELS.flatMap((level) =>
      table(
        `#### ${TITLE[level]}`,
        ['rule', 'what changed', 'where'],
        causes.taken.flatMap((item) => (item.level === level ? [item.row] : [])),
      ),
    ),
    ...folded('Every change, by operation', ['operation', 'level', 'rule', 'place'], places.taken),
    ...leftOut(causes.left, places.left),
  ].join('\n');
}

/** As many of `items` as fit into `limit` characters, in their order. */
function takeRows<T extends { readonly row: string }>(
  items: readonly T[],
  limit: number,
): { readonly taken: readonly T[]; readonly left: number } {
  let used = 0;
  const end = items.findIndex(({ row }) => {
    used += row.length + 1;
    return used > limit;
  });
  const taken = end === -1 ? items : items.slice(0, end);
  return { taken, left: items.length - taken.length };
}

function rootRow({ root, count, changes }: Alike): string {
  const [first] = changes;
  const users = [...new Set(changes.flatMap(({ usedBy }) => usedBy ?? []))];
  const operations = new Set(changes.map(({ operation }) => operation)).size;
  const where =
    operations > 1 ? counted(operations, 'operation') : codeSpan(`${first?.operation ?? ''} ${first?.place ?? ''}`);
  const used =
    users.length === 0
      ? ''
      : `; used by ${codeSpan(users[0] ?? '')}${users.length > 1 ? ` and ${users.length - 1} more` : ''}`;
  const pointer = root.pointerAfter ?? root.pointerBefore;
  const more = count > 1 ? ` and ${counted(count - 1, 'other place')}` : '';
  return tableRow([
    codeSpan(root.rule),
    codeSpan(root.message),
    `${where}${used}${pointer === null ? '' : `<br>at ${codeSpan(pointer)}${more}`}`,
  ]);
}

function changeRow({ operation, level, rule, place }: Change): string {
  return tableRow([operation === null ? 'the document' : codeSpan(operation), level, codeSpan(rule), codeSpan(place)]);
}

function table(heading: string, head: readonly string[], rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['', heading, '', tableRow(head), tableRow(head.map(() => '---')), ...rows];
}

function folded(
  summary: string,
  head: readonly string[],
  rows: readonly { readonly row: string }[],
): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((item) => item.row);
  return [...table(`<details><summary>${summary}</summary>`, head, lines), '', '</details>'];
}

function leftOut(causes: number, changes: number): readonly string[] {
  const missing = [
    ...(causes > 0 ? [counted(causes, 'cause')] : []),
    ...(changes > 0 ? [`${counted(changes, 'change')} of the folded list`] : []),
  ];
  return missing.length === 0 ? [] : ['', `Left out for length: ${missing.join(' and ')}. The JSON has all.`];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function length(rows: readonly string[]): number {
  return rows.reduce((sum, { length: size }) => sum + size + 1, 0);
}
