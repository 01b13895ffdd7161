import type { Change, Comparison, Root } from '../change.ts';
import { groupBy } from './group-by.ts';

/** Roots that say the same, such as that an operation is new, and the changes behind them. */
export interface Alike {
  /** The first of them. */
  readonly root: Root;
  readonly count: number;
  readonly changes: readonly Change[];
}

/** The roots of `comparison` in their order, those with the same rule, level and message as one: that is what a person has to read. */
export function alikeRoots({ roots, changes }: Pick<Comparison, 'roots' | 'changes'>): readonly Alike[] {
  const members = groupBy(changes, ({ root }) => root);
  const groups = groupBy(roots, ({ rule, level, message }) => JSON.stringify([rule, level, message]));
  return [...groups.values()].flatMap((group) => {
    const [root] = group;
    if (root === undefined) return [];
    return [{ root, count: group.length, changes: group.flatMap(({ id }) => members.get(id) ?? []) }];
  });
}
