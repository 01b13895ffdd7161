import { isAnything, typeRelation } from './compare-values.ts';
import type { Compared } from './difference.ts';
import { branchesOf, matchBranches, type Branch, type Matched } from './match-branches.ts';
import { saysNothingBeside, saysTypesBeside } from './says-only-unions.ts';
import type { Atom, Schema, Union } from './schema.ts';

/**
 * Pairs the branches of two unions of a pair of schemas. Where one of them has none, it is itself the branch; a branch that the other
 * side allows anyway has neither come nor gone.
 */
export function matchUnions(
  pair: Compared,
  left: Union | undefined,
  right: Union | undefined,
  together: boolean,
): Matched {
  const before = left && branchesOf(pair.left, left, pair.before, together && !saysNothingBeside(pair.before));
  const after = right && branchesOf(pair.right, right, pair.after, together && !saysNothingBeside(pair.after));
  const [one, two] = [before ?? itself(pair.before, after), after ?? itself(pair.after, before)];
  const areUnions = before !== undefined && after !== undefined;
  const { pairs, removed, added } = areUnions ? matchBranches(pair, one, two) : matchItself(pair, one, two);
  return { pairs, removed: uncovered(removed, two, right), added: uncovered(added, one, left) };
}

/** `schema` as a union of itself, to be held against `others`; of its types one by one where none of those has all of them. */
function itself(schema: Schema, others: readonly Branch[] = []): readonly Branch[] {
  const made = (atoms: Schema['atoms']): Branch => ({
    schema: { ...schema, unions: [], atoms, nullable: schema.nullable && atoms === null },
    raw: schema.parts[0] ?? {},
    tags: new Map(),
    mapped: [],
  });
  const whole = made(schema.atoms);
  const hasAll = others.some(({ schema: other }) => isAnything(other) || typeRelation(schema, other) === 'same');
  const types = hasAll ? null : schema.atoms;
  if (types === null || types.size < 2) return [whole];
  return [...types]
    .filter((atom) => !(atom === 'integer' && types.has('fraction')))
    .map((atom) => made(new Set<Atom>(atom === 'fraction' ? ['integer', 'fraction'] : [atom])));
}

/** Pairs a schema with the branch of the other side that allows anything, where there is one: that is the one with room for it. */
function matchItself(pair: Compared, one: readonly Branch[], two: readonly Branch[]): Matched {
  const [anyBefore, anyAfter] = [one, two].map((branches) => branches.find(({ schema }) => isAnything(schema)));
  const [first, second] = [anyBefore ?? one[0], anyAfter ?? two[0]];
  if ((anyBefore ?? anyAfter) === undefined || first === undefined || second === undefined)
    return matchBranches(pair, one, two);
  return {
    pairs: [[first, second]],
    removed: one.filter((branch) => branch !== first),
    added: two.filter((branch) => branch !== second),
  };
}

/** Those of `branches` that are not allowed by one of `others` anyway, which says nothing but a type. */
function uncovered(
  branches: readonly Branch[],
  others: readonly Branch[],
  union: Union | undefined,
): readonly Branch[] {
  if (union?.kind === 'oneOf') return branches;
  const plain = others.filter(({ schema }) => schema.unions.length === 0 && saysTypesBeside(schema));
  return branches.filter(
    (branch) => !plain.some(({ schema }) => ['narrowed', 'same'].includes(typeRelation(schema, branch.schema))),
  );
}
