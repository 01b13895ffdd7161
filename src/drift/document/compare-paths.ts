import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareMembers } from './compare-members.ts';
import { compareOperations } from './compare-operation.ts';
import { at, tell, type Context } from './context.ts';
import { collisions, matchOperations, matchPaths } from './match-paths.ts';
import { METHODS, operationName, readPaths, type Endpoint, type PathItem } from './operations.ts';
import type { KindId } from './rules/ids.ts';

/** How many operations were held against each other, and how many a partial document does not speak of. */
export interface Counted {
  readonly compared: number;
  readonly leftOut: number;
}

/** Compares the paths of two documents, operation by operation. */
export function comparePaths(context: Context, isPartial: readonly [boolean, boolean]): Counted {
  const [rawBefore, rawAfter] = [asObject(context.left.tree['paths']), asObject(context.right.tree['paths'])];
  const [before, after] = [readPaths(context.left, rawBefore), readPaths(context.right, rawAfter)];
  const paths = matchPaths(before, after);
  // A path that is there, but cannot be read, is neither gone nor new.
  const { pairs, removed, added } = matchOperations({
    pairs: paths.pairs,
    removed: paths.removed.filter(({ path }) => !Object.hasOwn(rawAfter, path)),
    added: paths.added.filter(({ path }) => !Object.hasOwn(rawBefore, path)),
  });
  for (const [one, two] of pairs) {
    const there = { ...context, operation: operationName(two.method, two.path.path) };
    if (one.path.path !== two.path.path) tellRenamed(there, one.path, two.path);
    compareOperations(there, one, two, isPartial);
  }
  if (!isPartial.some(Boolean)) {
    for (const [left, right] of distinct([...paths.pairs, ...pairs.map(([one, two]) => [one.path, two.path] as const)]))
      compareItems(context, left, right);
    tellCollisions(context, before, after);
    compareUnreadPaths(context, rawBefore, rawAfter, [before, after]);
  }
  const oneSided: readonly OneSided[] = [
    ...removed.map((endpoint) => ({ endpoint, way: 'removed' as const })),
    ...added.map((endpoint) => ({ endpoint, way: 'added' as const })),
  ];
  return { compared: pairs.length, leftOut: tellOneSided(context, oneSided, isPartial) };
}

interface OneSided {
  readonly endpoint: Endpoint;
  readonly way: 'added' | 'removed';
}

type PathPair = readonly [PathItem, PathItem];

function distinct(pairs: readonly PathPair[]): Iterable<PathPair> {
  return new Map(pairs.map((pair) => [pair.map(({ path }) => path).join(' '), pair])).values();
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function tellRenamed(context: Context, left: PathItem, right: PathItem): void {
  const shown = [left.path, right.path] as const;
  const cause = shown.join(' ');
  tell(context, 'path-parameters-renamed', { before: left.item, after: right.item, shown, cause });
}

function compareItems(context: Context, left: PathItem, right: PathItem): void {
  // Methods that hold no operation are not known, and are compared as what cannot be read.
  const known = METHODS.filter((method) => left.operations.has(method) || right.operations.has(method));
  compareMembers(at(context, aboutPart('paths', right.path)), left.item, right.item, [
    '$ref',
    'parameters',
    'servers',
    ...known,
  ]);
}

/** Tells operations that one document has; those that the other, being a part, does not speak of are counted. */
function tellOneSided(context: Context, found: readonly OneSided[], isPartial: readonly [boolean, boolean]): number {
  const told = found.filter(({ way }) => !isPartial[way === 'removed' ? 1 : 0]);
  for (const { endpoint, way } of told) {
    const { operation, method, path } = endpoint;
    const name = operationName(method, path.path);
    const id = member(operation, 'operationId');
    const other = told.find(
      (one) => one.way !== way && id !== undefined && member(one.endpoint.operation, 'operationId') === id,
    );
    const direction = way === 'removed' ? 'to' : 'from';
    const where = other === undefined ? '' : operationName(other.endpoint.method, other.endpoint.path.path);
    tell({ ...context, operation: name }, kindOf(operation, way), {
      ...(way === 'removed' ? { before: operation } : { after: operation }),
      shown: [null, null],
      cause: path.path,
      hint: other === undefined ? undefined : `it seems to have moved ${direction} ${where}`,
    });
  }
  return found.length - told.length;
}

function kindOf(operation: JsonObject, way: 'added' | 'removed'): KindId {
  if (member(operation, 'deprecated') !== true) return `operation-${way}`;
  return member(operation, 'x-sunset') === undefined ? `deprecated-operation-${way}` : `sunset-operation-${way}`;
}

function tellCollisions(
  context: Context,
  before: ReadonlyMap<string, PathItem>,
  after: ReadonlyMap<string, PathItem>,
): void {
  const [left, right] = [collisions(before), collisions(after)];
  const tellOne = (kind: KindId, template: string, paths: readonly string[], item: PathItem | undefined): void => {
    const values = kind === 'path-templates-collide' ? { after: item?.item } : { before: item?.item };
    const text = paths.join(', ');
    const shown = kind === 'path-templates-collide' ? ([null, text] as const) : ([text, null] as const);
    tell(at(context, aboutPart('paths', template)), kind, { ...values, shown, cause: kind });
  };
  for (const [template, paths] of left)
    if (!right.has(template)) tellOne('path-templates-separated', template, paths, before.get(paths[0] ?? ''));
  for (const [template, paths] of right)
    if (!left.has(template)) tellOne('path-templates-collide', template, paths, after.get(paths[0] ?? ''));
}

/** Extensions beside paths, and paths that hold no path item. */
function compareUnreadPaths(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  read: readonly ReadonlyMap<string, PathItem>[],
): void {
  const known = read.flatMap((paths, side) =>
    [...paths.keys()].filter(
      (path) => read[1 - side]?.has(path) === true || !Object.hasOwn(side === 0 ? after : before, path),
    ),
  );
  compareMembers(at(context, aboutPart('paths')), before, after, known);
  if (!isJsonObject(context.left.tree['paths']) || !isJsonObject(context.right.tree['paths']))
    if (canonical(context.left.tree['paths']) !== canonical(context.right.tree['paths']))
      tell(at(context, aboutPart('paths')), 'not-comparable', {
        holderBefore: context.left.tree,
        holderAfter: context.right.tree,
        member: 'paths',
      });
}
