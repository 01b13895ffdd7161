import type { Change, Comparison, Root } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import { alikeRoots, type Alike } from './alike.ts';
import { counted, listed } from './counted.ts';
import { groupBy } from './group-by.ts';
import { oneLine } from './one-line.ts';
import { isAboutApi, summarise } from './summarise.ts';
import { unreadNotes } from './unread-notes.ts';
import { worstFirst, worstOf } from './worst-first.ts';

/** How the list is grouped: by what changed in the documents, or by the operations that it reaches. */
export const VIEWS = ['roots', 'operations'] as const;
export type View = (typeof VIEWS)[number];

/** What is shown. */
export interface TextOptions {
  readonly view: View;
  /** Whether annotations, and what is about the document alone, are listed and not only counted. */
  readonly all: boolean;
}

/** As many operations, or users of a place, are named; the others are counted. */
const MOST_NAMED = 3;
const LEVEL_WIDTH = Math.max(...LEVELS.map(({ length }) => length));
const INDENT = ' '.repeat(LEVEL_WIDTH + 2);

/** `comparison` for people: the headline, then causes or operations, worst first. */
export function renderText(comparison: Comparison, { view, all }: TextOptions): string {
  const shown = (level: Level): boolean => all || isAboutApi(level);
  const body = view === 'roots' ? byRoot(comparison, shown) : byOperation(comparison, shown);
  const hidden = comparison.changes.filter(({ level }) => !shown(level)).length;
  return [
    summarise(comparison).headline,
    ...body,
    ...(hidden > 0 ? ['', `${counted(hidden, 'change')} of words or of the document alone not listed (--all)`] : []),
    ...unreadNotes(comparison, oneLine).flatMap((note) => ['', note]),
  ].join('\n');
}

function byRoot({ roots, changes }: Comparison, shown: (level: Level) => boolean): readonly string[] {
  return alikeRoots({ roots: worstFirst(roots.filter(({ level }) => shown(level))), changes }).flatMap((alike) => [
    '',
    ...renderRoot(alike),
  ]);
}

function renderRoot({ root, count, changes }: Alike): readonly string[] {
  const [first = '', ...others] = pointers(root);
  const more = count > 1 ? ` and ${counted(count - 1, 'other place')}` : '';
  return [
    `${root.level.padEnd(LEVEL_WIDTH)}  ${root.rule}  ${oneLine(root.message)}`,
    `${INDENT}in ${reach(changes)}`,
    ...(first === '' ? [] : [`${first}${more}`]),
    ...others,
    ...users(changes),
  ];
}

/** Where a cause is felt: the place where it is one, the operations where it is more. */
function reach(changes: readonly Change[]): string {
  const operations = [...new Set(changes.map(({ operation }) => operation ?? 'the document'))];
  const [first] = changes;
  if (operations.length > 1) return `${operations.length} operations: ${oneLine(listed(operations, MOST_NAMED))}`;
  const more = changes.length > 1 ? ` and ${counted(changes.length - 1, 'other place')}` : '';
  return oneLine(`${operations[0] ?? 'the document'}  ${first?.place ?? ''}${more}`);
}

function pointers({ pointerBefore, pointerAfter }: Pick<Root, 'pointerBefore' | 'pointerAfter'>): readonly string[] {
  const where = [
    ...(pointerBefore === null ? [] : [`old ${pointerBefore}`]),
    ...(pointerAfter === null ? [] : [`new ${pointerAfter}`]),
  ];
  if (pointerBefore === pointerAfter && pointerAfter !== null) return [`${INDENT}at ${oneLine(pointerAfter)}`];
  return where.map((line) => `${INDENT}at ${oneLine(line)}`);
}

function users(changes: readonly Change[]): readonly string[] {
  const names = [...new Set(changes.flatMap(({ usedBy }) => usedBy ?? []))];
  return names.length === 0 ? [] : [`${INDENT}used by ${oneLine(listed(names, MOST_NAMED))}`];
}

function byOperation({ changes }: Comparison, shown: (level: Level) => boolean): readonly string[] {
  const groups = groupBy(
    changes.filter(({ level }) => shown(level)),
    ({ operation }) => operation ?? 'the document',
  );
  const worst = [...groups].map(([operation, list]) => ({ operation, list, level: worstOf(list) }));
  return worstFirst(worst).flatMap(({ operation, list }) => [
    '',
    oneLine(operation),
    ...worstFirst(list).flatMap((change) => [
      `  ${change.level.padEnd(LEVEL_WIDTH)}  ${change.rule}  ${oneLine(change.message)}`,
      ...(change.place === '' ? [] : [`  ${INDENT}in ${oneLine(change.place)}`]),
      ...[...pointers(change), ...users([change])].map((line) => `  ${line}`),
    ]),
  ]);
}
