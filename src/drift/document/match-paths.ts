import type { PathItem } from './operations.ts';

export interface MatchedPaths {
  readonly pairs: readonly (readonly [PathItem, PathItem])[];
  readonly removed: readonly PathItem[];
  readonly added: readonly PathItem[];
}

type Paths = ReadonlyMap<string, PathItem>;

/** Pairs paths: those of the same text first, then those that differ in the names of parameters, where there is one such on each side. */
export function matchPaths(before: Paths, after: Paths): MatchedPaths {
  const pairs: (readonly [PathItem, PathItem])[] = [];
  const removed = new Set<PathItem>();
  const added = new Set([...after.values()].filter(({ path }) => !before.has(path)));
  for (const left of before.values()) {
    const right = after.get(left.path);
    if (right === undefined) removed.add(left);
    else pairs.push([left, right]);
  }
  const [lefts, rights] = [byTemplate(removed), byTemplate(added)];
  for (const [template, [left, ...moreLeft]] of lefts) {
    const [right, ...moreRight] = rights.get(template) ?? [];
    if (left === undefined || right === undefined || moreLeft.length + moreRight.length > 0) continue;
    pairs.push([left, right]);
    removed.delete(left);
    added.delete(right);
  }
  return { pairs, removed: [...removed], added: [...added] };
}

function byTemplate(items: Iterable<PathItem>): ReadonlyMap<string, readonly PathItem[]> {
  const groups = new Map<string, PathItem[]>();
  for (const item of items) groups.set(item.template, [...(groups.get(item.template) ?? []), item]);
  return groups;
}

/** Templates that several paths of a document share. */
export function collisions(paths: Paths): ReadonlyMap<string, readonly string[]> {
  const shared = [...byTemplate(paths.values())].filter(([, items]) => items.length > 1);
  return new Map(shared.map(([template, items]) => [template, items.map(({ path }) => path)]));
}
