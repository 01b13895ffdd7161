import { member, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import type { Atom, Schema } from './schema.ts';
import { isGuessable, typeText } from './type-names.ts';

/** Whether `schema` says nothing at all that a message could break. */
export function isAnything(schema: Schema): boolean {
  return (
    schema.atoms === null &&
    schema.nullable &&
    schema.values === null &&
    schema.bounds.size + schema.unions.length + schema.opaque.length + schema.patterns.length === 0 &&
    schema.format === null &&
    !schema.invented.some((name) => !isGuessable(name))
  );
}

/**
 * Whether `schema` lets through values of one of `types` at all: a keyword about others says nothing (JSON Schema Validation §6). Of one that
 * contradicts itself, such as an array that is put together of an object, nobody knows which of the two is meant.
 */
export function allows({ atoms }: Schema, ...types: readonly Atom[]): boolean {
  return atoms === null || atoms.size === 0 || types.some((type) => atoms.has(type));
}

/** Whether both sides do. What a type brings along that came or went is no constraint by itself. */
export function bothAllow({ before, after, isText }: Compared, ...types: readonly Atom[]): boolean {
  if (isText === true && types.includes('string')) return true;
  return allows(before, ...types) && allows(after, ...types);
}

/**
 * The same of what is inside of lists and objects, and also where both sides have it beside another type, as `has` says: the writer put the
 * wrong type there, and what is inside is meant.
 */
export function bothMean(pair: Compared, type: 'array' | 'object', has: (schema: Schema) => boolean): boolean {
  const { before, after } = pair;
  if (bothAllow(pair, type)) return true;
  return !allows(before, type) && !allows(after, type) && has(before) && has(after);
}

/** How the types of two schemas differ; `disjoint` where nothing else about them can be compared. */
export type TypeRelation = 'changed' | 'disjoint' | 'narrowed' | 'same' | 'widened';

/** Holds the sets of types against each other. An integer is a number. */
export function typeRelation(before: Schema, after: Schema): TypeRelation {
  const [left, right] = [before.atoms, after.atoms];
  if (left === null || right === null) {
    if (left === right) return 'same';
    return left === null ? 'narrowed' : 'widened';
  }
  if (isWithin(left, right)) return isWithin(right, left) ? 'same' : 'widened';
  if (isWithin(right, left)) return 'narrowed';
  return [...left].some((atom) => right.has(atom)) ? 'changed' : 'disjoint';
}

function isWithin(inner: ReadonlySet<Atom>, outer: ReadonlySet<Atom>): boolean {
  return [...inner].every((atom) => outer.has(atom));
}

const TYPE_KINDS = {
  changed: 'type-changed',
  disjoint: 'type-changed',
  narrowed: 'type-narrowed',
  widened: 'type-widened',
} as const;

/** Differences in `type`, in whichever way it is written. */
export function compareTypes(pair: Compared, relation: TypeRelation): readonly Difference[] {
  const { before, after } = pair;
  const invented = inventedTypes(pair);
  if ([before, after].some((schema) => schema.invented.some((name) => !isGuessable(name)))) return invented;
  if (relation === 'same' || isToldElsewhere(before, after)) return [...invented, ...compareImplied(pair)];
  return [...invented, differenceAt(pair, TYPE_KINDS[relation], 'type', texts(pair))];
}

function texts({ before, after }: Compared): readonly [string, string] {
  return [typeText(before.atoms), typeText(after.atoms)];
}

/** What follows from the values or from the branches of a union is compared as such. */
function isToldElsewhere(before: Schema, after: Schema): boolean {
  const isByValues =
    before.values !== null && after.values !== null && [before.implied, after.implied].includes('values');
  const isByBranches = before.unions.length > 0 && after.unions.length > 0 && (before.atoms ?? after.atoms) !== null;
  return isByValues || (isByBranches && (before.atoms === null || after.atoms === null));
}

/** Whether a type is written out on one side only, where it is clear from the rest. */
function compareImplied(pair: Compared): readonly Difference[] {
  const [before, after] = [isWritten(pair.before), isWritten(pair.after)];
  const isByValues = pair.before.implied === 'values' || pair.after.implied === 'values';
  // Values that came or went are told as such, and say the type along with it.
  if (before === after || (isByValues && (pair.before.values === null || pair.after.values === null))) return [];
  const [left, right] = texts(pair);
  return after
    ? [differenceAt(pair, 'type-written-out', 'type', [null, right])]
    : [differenceAt(pair, 'type-left-out', 'type', [left, null])];
}

function isWritten(schema: Schema): boolean {
  return schema.atoms !== null && schema.implied === null;
}

function inventedTypes(pair: Compared): readonly Difference[] {
  const [before, after] = [inventedOf(pair.before), inventedOf(pair.after)];
  if (before === after) return [];
  const [left, right] = texts(pair);
  const values = [before ?? left, after ?? right] as const;
  if (before === null) return [differenceAt(pair, 'invented-type-introduced', 'type', values)];
  if (after === null) return [differenceAt(pair, 'invented-type-repaired', 'type', values)];
  const isReadable = [...pair.before.invented, ...pair.after.invented].every(isGuessable);
  return isReadable ? [] : [differenceAt(pair, 'not-comparable', 'type', values)];
}

function inventedOf({ invented }: Schema): string | null {
  return invented.length === 0 ? null : invented.map((name) => name || '(empty)').join(' or ');
}

/** Whether null is allowed on one side only. */
export function compareNull(pair: Compared): readonly Difference[] {
  const { before, after } = pair;
  if (before.nullable === after.nullable || isAnything(before) || isAnything(after)) return [];
  // Without a type null is allowed like everything else: that is told of the type.
  if ((before.atoms === null) !== (after.atoms === null) && [before, after].some(isUntyped)) return [];
  const kind = after.nullable ? 'became-nullable' : 'became-not-nullable';
  return [differenceAt(pair, kind, spelling(after.nullable ? after : before), [before.nullable, after.nullable])];
}

function isUntyped({ atoms, unions, nullable }: Schema): boolean {
  return atoms === null && unions.length === 0 && nullable;
}

function spelling(schema: Schema): string {
  return schema.parts.some((part) => member(part, 'nullable') !== undefined) ? 'nullable' : 'type';
}

/** Differences between lists of values. */
export function compareEnums(pair: Compared): readonly Difference[] {
  const { before, after } = pair;
  const [left, right] = [valuesBeside(before, after), valuesBeside(after, before)];
  if (left === null && right === null) return [];
  const at = (kind: Difference['kind'], one: JsonValue | null, two: JsonValue | null): Difference =>
    differenceAt(pair, kind, hasConst(pair) ? 'const' : 'enum', [one, two]);
  if (left === null) return [at('became-enum', null, listed(right))];
  if (right === null) return [at('enum-dropped', listed(left), null)];
  const removed = [...left].filter(([text]) => !right.has(text)).map(([, value]) => value);
  const added = [...right].filter(([text]) => !left.has(text)).map(([, value]) => value);
  if (removed.length === left.size && added.length === right.size && left.size > 0 && right.size > 0)
    return [at('enum-replaced', listed(left), listed(right))];
  return [
    ...(removed.length > 0 ? [at('enum-value-removed', inOrder(removed), null)] : []),
    ...(added.length > 0 ? [at('enum-value-added', null, inOrder(added))] : []),
  ];
}

/** The values of `schema`; none where it lets no type through but null, which says the same as the list of null alone. */
function valuesBeside({ values, atoms }: Schema, other: Schema): Schema['values'] {
  return values ?? (other.values !== null && atoms?.size === 0 ? new Map() : null);
}

function hasConst({ before, after }: Compared): boolean {
  return [...before.parts, ...after.parts].some((part) => Object.hasOwn(part, 'const'));
}

function listed(values: ReadonlyMap<string, JsonValue> | null): JsonValue {
  return inOrder([...(values ?? new Map<string, JsonValue>()).values()]);
}

function inOrder(values: readonly JsonValue[]): JsonValue {
  return values.toSorted((left, right) => (canonical(left) < canonical(right) ? -1 : 1));
}
