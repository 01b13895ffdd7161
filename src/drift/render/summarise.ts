import type { Comparison } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import { alikeRoots } from './alike.ts';
import { counted } from './counted.ts';

/** A comparison in numbers. */
export interface Summary {
  /** One line for people. */
  readonly headline: string;
  /** How many changes there are of each level. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly operations: {
    /** In both documents. */
    readonly compared: number;
    /** With a change that is neither annotation nor about the document alone; also those that only one document has. */
    readonly changed: number;
    /** Not compared, since one document is only a part. */
    readonly leftOut: number;
  };
  /** Roots of such changes, those that say the same counted once: about what a person has to look at. */
  readonly causes: number;
}

/** Whether changes of `level` are about the API, and not about words or the document alone. */
export function isAboutApi(level: Level): boolean {
  return level !== 'annotation' && level !== 'document';
}

/** The numbers of `comparison`. */
export function summarise({ changes, roots, compared, leftOut, unread, untold }: Comparison): Summary {
  const levels = countLevels(changes.map(({ level }) => level));
  const about = changes.filter(({ level }) => isAboutApi(level));
  const changed = new Set(about.flatMap(({ operation }) => operation ?? [])).size;
  const causes = alikeRoots({ roots: roots.filter(({ level }) => isAboutApi(level)), changes: [] }).length;
  const operations = { compared, changed, leftOut };
  const missed = {
    unread: new Set([...unread.before, ...unread.after]).size,
    untold: untold.before.length + untold.after.length,
  };
  return { headline: headline(levels, operations, causes, missed), levels, operations, causes };
}

function countLevels(all: readonly Level[]): Record<Level, number> {
  const levels = { breaking: 0, warning: 0, compatible: 0, annotation: 0, document: 0 };
  for (const level of all) levels[level] += 1;
  return levels;
}

function headline(
  levels: Readonly<Record<Level, number>>,
  { compared, changed, leftOut }: Summary['operations'],
  causes: number,
  { unread, untold }: { readonly unread: number; readonly untold: number },
): string {
  const about = LEVELS.filter((level) => isAboutApi(level) && levels[level] > 0).map((level) =>
    level === 'warning' ? counted(levels[level], level) : `${levels[level]} ${level}`,
  );
  const beside = [
    ...(levels.annotation > 0 ? [counted(levels.annotation, 'annotation')] : []),
    ...(levels.document > 0 ? [`${levels.document} about the document alone`] : []),
    ...(untold > 0 ? [`${counted(untold, 'place')} that a page does not tell`] : []),
    ...(unread > 0 ? [`${counted(unread, 'reference')} could not be followed`] : []),
  ];
  const among = `${changed} of ${counted(compared, 'operation')}`;
  const what =
    about.length > 0
      ? `${about.join(', ')} in ${changed > compared ? counted(changed, 'operation') : among}: about ${counted(causes, 'cause')}`
      : `no changes${levels.annotation + levels.document > 0 ? ' of the API' : ''} in ${counted(compared, 'operation')}`;
  return [
    [what, ...beside].join('; '),
    ...(leftOut > 0 ? [`(${counted(leftOut, 'operation')} not compared: one document is only a part)`] : []),
  ].join(' ');
}
