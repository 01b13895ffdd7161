import { grouped, withSoleOnes, type Matched } from './match-sole-ones.ts';
import { METHODS, type Endpoint, type PathItem } from './operations.ts';

type Paths = ReadonlyMap<string, PathItem>;

/** Pairs paths: those of the same text first, then those that differ in the names of parameters, where there is one such on each side. */
export function matchPaths(before: Paths, after: Paths): Matched<PathItem> {
  const pairs: (readonly [PathItem, PathItem])[] = [];
  const removed: PathItem[] = [];
  for (const left of before.values()) {
    const right = after.get(left.path);
    if (right === undefined) removed.push(left);
    else pairs.push([left, right]);
  }
  const added = [...after.values()].filter(({ path }) => !before.has(path));
  return withSoleOnes({ pairs, removed, added }, ({ template }) => template);
}

/**
 * Pairs the operations of paths: those of paired paths first. What is left may be under another of several paths that share a template,
 * which is the same place to call.
 */
export function matchOperations(paths: Matched<PathItem>): Matched<Endpoint> {
  const pairs: (readonly [Endpoint, Endpoint])[] = [];
  const [removed, added] = [paths.removed.flatMap(endpoints), paths.added.flatMap(endpoints)];
  for (const [left, right] of paths.pairs)
    for (const method of METHODS) {
      const [one, two] = [endpoint(left, method), endpoint(right, method)];
      if (one !== undefined && two !== undefined) pairs.push([one, two]);
      else if (one !== undefined) removed.push(one);
      else if (two !== undefined) added.push(two);
    }
  return withSoleOnes({ pairs, removed, added }, ({ method, path }) => `${method} ${path.template}`);
}

function endpoints(path: PathItem): readonly Endpoint[] {
  return METHODS.flatMap((method) => endpoint(path, method) ?? []);
}

function endpoint(path: PathItem, method: Endpoint['method']): Endpoint | undefined {
  const operation = path.operations.get(method);
  return operation === undefined ? undefined : { path, method, operation };
}

/** Templates that several paths of a document share. */
export function collisions(paths: Paths): ReadonlyMap<string, readonly string[]> {
  const shared = [...grouped(paths.values(), ({ template }) => template)].filter(([, items]) => items.length > 1);
  return new Map(shared.map(([template, items]) => [template, items.map(({ path }) => path)]));
}
