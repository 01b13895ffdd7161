import { isJsonObject, member, type JsonValue } from '../../core/index.ts';
import { writeStep } from '../place/write-place.ts';
import { canonical } from './canonical.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import { branchName, type Branch, type Matched } from './match-branches.ts';
import { matchUnions } from './match-unions.ts';
import { saysTypesBeside } from './says-only-unions.ts';
import type { Schema, Union } from './schema.ts';
import type { Schemas } from './schemas.ts';
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

/** `schema`, null among what it allows where a branch allows it and nothing beside them forbids it. */
export function withNullOfBranches(schemas: Schemas, schema: Schema): Schema {
  if (schema.nullable || schema.atoms !== null || schema.unions.length === 0) return schema;
  const nullable = schema.unions.every(({ branches }) => branches.some((raw) => schemas.read([raw]).nullable));
  return schemas.asNullable(schema, nullable);
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
  const matched = matchUnions(pair, left, right, together);
  const keyword = left?.kind ?? right?.kind ?? 'oneOf';
  const told = (kind: Difference['kind'], branch: Branch, values: readonly [JsonValue | null, JsonValue | null]) => ({
    ...differenceAt(pair, kind, keyword, values),
    tail: writeStep({ kind: 'branch', name: branchName(branch) }),
  });
  return {
    differences: [
      ...matched.removed.map((branch) => told('union-branch-removed', branch, [shown(branch), null])),
      ...matched.added.map((branch) => told('union-branch-added', branch, [null, shown(branch)])),
      ...(left !== undefined && right !== undefined ? compareKinds(pair, left, right, matched) : []),
    ],
    shared: matched.pairs.map(([one, two]) => ({
      tail: writeStep({ kind: 'branch', name: sharedName(one, two) }),
      before: one.schema,
      after: two.schema,
    })),
  };
}

/** One name for both sides, the same whichever comes first. */
function sharedName(one: Branch, two: Branch): string {
  const named = [one, two].filter(({ schema }) => schema.name !== null);
  const [name] = (named.length > 0 ? named : [one, two]).map(branchName).toSorted();
  return name ?? '';
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
