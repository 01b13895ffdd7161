import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { saysNothingBeside } from './says-only-unions.ts';
import { typeRelation } from './compare-values.ts';
import type { Compared } from './difference.ts';
import type { Schema, Union } from './schema.ts';
import type { Schemas } from './schemas.ts';

/** A branch of a union, with what it is told apart by. */
export interface Branch {
  readonly schema: Schema;
  readonly raw: JsonValue;
  /** Required properties with a single value. */
  readonly tags: ReadonlyMap<string, string>;
  /** The values of the discriminator that lead to it, where they are written down. */
  readonly mapped: readonly string[];
}

export interface Matched {
  readonly pairs: readonly (readonly [Branch, Branch])[];
  readonly removed: readonly Branch[];
  readonly added: readonly Branch[];
}

/**
 * The branches of `union`, each `together` with what `holder` says beside the union, or alone. Whether null is allowed is told of the whole,
 * unless the holder lists null as a type: then it takes both.
 */
export function branchesOf(schemas: Schemas, union: Union, holder: Schema, together: boolean): readonly Branch[] {
  const isListed = holder.atoms !== null && holder.nullable && holder.parts.every((part) => part['nullable'] !== true);
  return union.branches.map((raw) => {
    const read = together ? schemas.readBranch(holder, union, raw) : schemas.read([raw]);
    const schema = isListed || read.atoms === null ? read : schemas.asNullable(read, false);
    return { schema, raw, tags: tagsOf(schemas, schema), mapped: mappedTo(union, raw) };
  });
}

/** `branches`, with those of a branch that is nothing but a union in its place. */
function unfolded(schemas: Schemas, branches: readonly Branch[], seen: ReadonlySet<Schema> = new Set()): Branch[] {
  return branches.flatMap((branch) => {
    const [union, ...others] = branch.schema.unions;
    if (union === undefined || others.length > 0 || !saysNothingBeside(branch.schema) || seen.has(branch.schema))
      return [branch];
    return unfolded(schemas, branchesOf(schemas, union, branch.schema, false), new Set([...seen, branch.schema]));
  });
}

function tagsOf(schemas: Schemas, schema: Schema): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const [name, property] of schema.properties) {
    if (!(property.required || property.mark === true) || property.raws.length === 0) continue;
    const { values } = schemas.read(property.raws);
    const [value] = values?.size === 1 ? values.keys() : [];
    if (value !== undefined) tags.set(name, value);
  }
  return tags;
}

/** Values of `mapping` that lead to `branch` (OpenAPI 3.0.3 §4.7.25): by its reference, or by the bare name of its component. */
function mappedTo(union: Union, branch: JsonValue): readonly string[] {
  const mapping = member(union.discriminator, 'mapping');
  const reference = member(branch, '$ref');
  if (!isJsonObject(mapping) || typeof reference !== 'string') return [];
  return Object.entries(mapping)
    .filter(([, target]) => target === reference || `#/components/schemas/${canonicalText(target)}` === reference)
    .map(([value]) => value)
    .toSorted();
}

function canonicalText(value: JsonValue): string {
  return typeof value === 'string' ? value : canonical(value);
}

/**
 * Pairs the branches of two unions: those written alike, then by the name of their component, then by tag, then those that are least
 * unlike, as long as they are alike at all, and the only two of a type. Unions within them count as their branches, unless the
 * other side has the same one.
 */
export function matchBranches(schemas: Sides, before: readonly Branch[], after: readonly Branch[]): Matched {
  const folded = matchAlike(before, after);
  const inner = [unfolded(schemas.left, folded.removed), unfolded(schemas.right, folded.added)] as const;
  const { pairs, removed, added } = matchAlike(...inner);
  const rest = matchLikely(removed, added);
  return { ...rest, pairs: [...folded.pairs, ...pairs, ...rest.pairs] };
}

type Sides = Pick<Compared, 'left' | 'right'>;

/** Pairs what is the same branch for certain. */
function matchAlike(before: readonly Branch[], after: readonly Branch[]): Matched {
  const { pairs, take, left, right } = matching(before, after);
  for (const isPair of [hasSameName, hasSameTag, isWrittenAlike])
    for (const one of before) {
      const two = left.has(one) ? [...right].find((candidate) => isPair(one, candidate)) : undefined;
      if (two !== undefined) take(one, two);
    }
  return { pairs, removed: [...left], added: [...right] };
}

/** Pairs what seems to be the same branch. */
function matchLikely(before: readonly Branch[], after: readonly Branch[]): Matched {
  const { pairs, take, left, right } = matching(before, after);
  const trials = before
    .flatMap((one) => after.map((two) => ({ one, two, score: unlikeness(one, two) })))
    .filter(({ score }) => score < MOST_UNLIKE)
    .toSorted((x, y) => x.score - y.score);
  for (const { one, two } of trials) if (left.has(one) && right.has(two)) take(one, two);
  for (const one of left) {
    const [two, ...others] = [...right].filter((candidate) => canStandFor(one, candidate));
    const isOnly = two !== undefined && [...left].filter((candidate) => canStandFor(candidate, two)).length === 1;
    if (isOnly && others.length === 0) take(one, two);
  }
  return { pairs, removed: [...left], added: [...right] };
}

function canStandFor(one: Branch, two: Branch): boolean {
  return typeRelation(one.schema, two.schema) !== 'disjoint' && !hasOtherTag(one, two);
}

function matching(before: readonly Branch[], after: readonly Branch[]) {
  const left = new Set(before);
  const right = new Set(after);
  const pairs: (readonly [Branch, Branch])[] = [];
  const take = (one: Branch, two: Branch): void => {
    left.delete(one);
    right.delete(two);
    pairs.push([one, two]);
  };
  return { left, right, pairs, take };
}

function isWrittenAlike(one: Branch, two: Branch): boolean {
  return canonical(one.raw) === canonical(two.raw);
}

function hasSameName(one: Branch, two: Branch): boolean {
  return one.schema.name !== null && one.schema.name === two.schema.name;
}

function hasSameTag(one: Branch, two: Branch): boolean {
  if (one.mapped.some((value) => two.mapped.includes(value))) return true;
  return [...one.tags].some(([name, value]) => two.tags.get(name) === value) && !hasOtherTag(one, two);
}

/** A tag of another value is another branch, whatever else they share. */
function hasOtherTag(one: Branch, two: Branch): boolean {
  return [...one.tags].some(([name, value]) => two.tags.has(name) && two.tags.get(name) !== value);
}

/** From 1 on, two branches are two different things. */
const MOST_UNLIKE = 1;

/** How unlike two branches are at first sight: 0 not at all, 1 and more entirely. Does not go into what they hold. */
function unlikeness(one: Branch, two: Branch): number {
  const [left, right] = [one.schema, two.schema];
  const relation = typeRelation(left, right);
  if (relation === 'disjoint' || hasOtherTag(one, two)) return MOST_UNLIKE;
  // A branch that allows any type is like every other: the last resort.
  if (left.atoms === null || right.atoms === null) return relation === 'same' ? 0 : 0.9;
  const pair = { before: left, after: right };
  const details = relation === 'same' ? 0 : 0.2;
  const apart = apartness(left, right);
  if (apart > 0.5) return MOST_UNLIKE;
  return (
    details +
    (left.closed === right.closed ? 0 : 0.3) +
    apart * 0.5 +
    (sameConstraints(pair) ? 0 : 0.1) +
    (sameValues(left, right) ? 0 : 0.1)
  );
}

/** Which part of the properties only one side has; a branch without any is halfway to every other. */
function apartness(left: Schema, right: Schema): number {
  const names = new Set([...left.properties.keys(), ...right.properties.keys()]);
  if (left.properties.size === 0 || right.properties.size === 0) return Math.min(names.size, 1) / 2;
  const shared = [...names].filter((name) => left.properties.has(name) && right.properties.has(name)).length;
  return 1 - shared / names.size;
}

function sameConstraints(pair: { readonly before: Schema; readonly after: Schema }): boolean {
  const { before, after } = pair;
  return before.format === after.format && before.bounds.size === after.bounds.size;
}

function sameValues(left: Schema, right: Schema): boolean {
  return [...(left.values?.keys() ?? [])].join() === [...(right.values?.keys() ?? [])].join();
}

/** What a branch is called in places: its component, its tag, its title, or its type. */
export function branchName(branch: Branch): string {
  const [tag] = branch.tags.values();
  const title = branch.schema.parts.map((part: JsonObject) => part['title']).find((text) => typeof text === 'string');
  return branch.schema.name ?? tag ?? title ?? [...(branch.schema.atoms ?? ['any'])].join('|');
}
