import { isJsonObject, member, type JsonValue } from '../../core/index.ts';
import { canonical, shapeHash } from './canonical.ts';
import { isAnything, typeRelation } from './compare-values.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import { branchesOf, branchName, matchBranches, type Branch, type Matched } from './match-branches.ts';
import { saysNothingBeside, saysTypesBeside } from './says-only-unions.ts';
import type { Atom, Schema, Union } from './schema.ts';
import type { Schemas } from './schemas.ts';
import { writeStep } from '../place/write-place.ts';
import { typeText } from './type-names.ts';

export interface SharedBranch {
  readonly tail: string;
  readonly before: Schema;
  readonly after: Schema;
}

export interface ComparedUnions {
  readonly differences: readonly Difference[];
  readonly shared: readonly SharedBranch[];
}

const NOTHING: ComparedUnions = { differences: [], shared: [] };

/**
 * Branches of `oneOf` and `anyOf`. A schema that is no union is held against the branches of one as if it were a union of itself. What stands
 * beside the unions is part of every branch where it is compared `together` with them.
 */
export function compareUnions(pair: Compared, together: boolean): ComparedUnions {
  const [left, right] = [pair.before.unions, pair.after.unions];
  if (left.length === 0 && right.length === 0) return NOTHING;
  if (left.length !== right.length) {
    const different = compareAsWritten(pair);
    if (different !== undefined) return { differences: [different], shared: [] };
  }
  const parts = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    compareUnion(pair, left[index], right[index], together),
  );
  return {
    differences: parts.flatMap(({ differences }) => differences),
    shared: parts.flatMap(({ shared }) => shared),
  };
}

/** Where branches cannot be paired: several unions on both sides, or a union beside other constraints that came or went. */
function compareAsWritten(pair: Compared): Difference | undefined {
  const [left, right] = [pair.before.unions, pair.after.unions];
  if (left.length > 0 && right.length > 0)
    return differenceAt(pair, 'constraint-changed', 'allOf', [left.map(kindAndBranches), right.map(kindAndBranches)]);
  if (isOnlyUnion(left.length > 0 ? pair.before : pair.after)) return undefined;
  const kind = left.length === 0 ? 'constraint-added' : 'constraint-removed';
  return differenceAt(pair, kind, (left[0] ?? right[0])?.kind ?? 'oneOf', [null, null]);
}

/** Whether all that `schema` says is which branches there are. */
export function isOnlyUnion(schema: Schema): boolean {
  return schema.unions.length > 0 && saysTypesBeside(schema);
}

/** Whether both what stands beside the branches and the branches are other ones, so that something may have moved from here to there. */
export function mayHaveMoved({ before, after, left, right }: Compared): boolean {
  const [one, two] = [before.unions, after.unions].map((unions) => (unions.length === 1 ? unions[0] : undefined));
  if (one === undefined || two === undefined) return false;
  return hashBeside(before) !== hashBeside(after) && hashOf(left, one) !== hashOf(right, two);
}

function hashBeside({ parts }: Schema): string {
  const beside = parts.map(({ oneOf: _, anyOf: __, allOf: ___, $ref: ____, discriminator: _____, ...rest }) => rest);
  return beside
    .filter((part) => Object.keys(part).length > 0)
    .map(shapeHash)
    .join();
}

function hashOf(schemas: Schemas, { branches }: Union): string {
  return branches.map((raw) => schemas.read([raw]).parts.map(shapeHash).join()).join(' ');
}

/** `schema`, null among what it allows where a branch allows it and nothing beside them forbids it. */
export function withNullOfBranches(schemas: Schemas, schema: Schema): Schema {
  if (schema.nullable || schema.atoms !== null || schema.unions.length === 0) return schema;
  const nullable = schema.unions.every(({ branches }) => branches.some((raw) => schemas.read([raw]).nullable));
  return nullable ? { ...schema, nullable } : schema;
}

function kindAndBranches(union: Union): JsonValue {
  return { [union.kind]: union.branches };
}

function compareUnion(
  pair: Compared,
  left: Union | undefined,
  right: Union | undefined,
  together: boolean,
): ComparedUnions {
  const before = left === undefined ? undefined : branchesOf(pair.left, left, holderOf(pair.before, together));
  const after = right === undefined ? undefined : branchesOf(pair.right, right, holderOf(pair.after, together));
  const [one, two] = [before ?? itself(pair.before, after), after ?? itself(pair.after, before)];
  const matched =
    before !== undefined && after !== undefined ? matchBranches(pair, one, two) : matchItself(pair, one, two);
  const keyword = left?.kind ?? right?.kind ?? 'oneOf';
  const told = (kind: Difference['kind'], branch: Branch, values: readonly [JsonValue | null, JsonValue | null]) => ({
    ...differenceAt(pair, kind, keyword, values),
    tail: writeStep({ kind: 'branch', name: branchName(branch) }),
  });
  return {
    differences: [
      ...uncovered(matched.removed, two, right).map((branch) =>
        told('union-branch-removed', branch, [shown(branch), null]),
      ),
      ...uncovered(matched.added, one, left).map((branch) => told('union-branch-added', branch, [null, shown(branch)])),
      ...(left !== undefined && right !== undefined ? compareKinds(pair, left, right, matched) : []),
    ],
    shared: matched.pairs.map(([first, second]) => ({
      tail:
        left === undefined && right === undefined ? '' : writeStep({ kind: 'branch', name: sharedName(first, second) }),
      before: first.schema,
      after: second.schema,
    })),
  };
}

/** One name for both sides, the same whichever comes first. */
function sharedName(one: Branch, two: Branch): string {
  const named = [one, two].filter(({ schema }) => schema.name !== null);
  const [name] = (named.length > 0 ? named : [one, two]).map(branchName).toSorted();
  return name ?? '';
}

/** What `schema` says beside its unions; undefined where that is nothing, or is compared by itself. */
function holderOf(schema: Schema, together: boolean): Schema | undefined {
  return together && !saysNothingBeside(schema) ? schema : undefined;
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

function shown(branch: Branch): JsonValue {
  return branch.schema.name ?? typeText(branch.schema.atoms);
}

function compareKinds(pair: Compared, left: Union, right: Union, matched: Matched): readonly Difference[] {
  const kinds =
    left.kind === right.kind
      ? []
      : [
          differenceAt(pair, right.kind === 'anyOf' ? 'union-overlap-allowed' : 'union-overlap-forbidden', left.kind, [
            left.kind,
            right.kind,
          ]),
        ];
  return [...kinds, ...compareDiscriminators(pair, left.discriminator, right.discriminator, matched)];
}

/** The property, and which value leads to which branch; what a new branch adds to the mapping belongs to the branch. */
function compareDiscriminators(
  pair: Compared,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  matched: Matched,
): readonly Difference[] {
  if (before === undefined && after === undefined) return [];
  const at = (kind: Difference['kind']): readonly Difference[] => [
    differenceAt(pair, kind, 'discriminator', [before ?? null, after ?? null]),
  ];
  if (before === undefined) return at('discriminator-added');
  if (after === undefined) return at('discriminator-removed');
  const isSameName = canonical(member(before, 'propertyName')) === canonical(member(after, 'propertyName'));
  const isSameMapping = matched.pairs.every(([one, two]) => leadsTo(one) === leadsTo(two));
  const branches = [...matched.pairs.flat(), ...matched.removed, ...matched.added];
  const led = new Set(branches.flatMap(({ mapped }) => mapped));
  const isSameBeside = canonical(beside(before, led)) === canonical(beside(after, led));
  return isSameName && isSameMapping && isSameBeside ? [] : at('discriminator-changed');
}

/** What else stands in a discriminator (OpenAPI 3.0.3 §4.7.25), or in the place of one: values that lead to no branch, members that are unknown. */
function beside(discriminator: JsonValue, led: ReadonlySet<string>): JsonValue {
  if (!isJsonObject(discriminator)) return discriminator;
  const { propertyName: _, mapping, ...others } = discriminator;
  // Without a mapping, or with one that says what the names of the branches say, it is the names that lead to them.
  if (mapping === undefined) return { ...others, mapping: {} };
  if (!isJsonObject(mapping)) return { ...others, mapping };
  return { ...others, mapping: Object.fromEntries(Object.entries(mapping).filter(([value]) => !led.has(value))) };
}

function leadsTo(branch: Branch): string {
  return branch.mapped.length === 0 ? (branch.schema.name ?? '') : branch.mapped.join();
}
