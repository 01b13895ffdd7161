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

/** How the types of two schemas differ; `disjoint` where nothing else about them can be compared. */
export type TypeRelation = 'changed' | 'disjoint' | 'narrowed' | 'same' | 'widened';

/** Holds the sets of types against each other. An integer is a number. */
export function typeRelation(before: Schema, after: Schema): TypeRelation {
  const [left, right] = [before.atoms, after.atoms];
  if (left === null || right === null) {
    if (left === right) return 'same';
    return left === null ? 'narrowed' : 'widened';
  }
  const isWithin = (inner: ReadonlySet<Atom>, outer: ReadonlySet<Atom>): boolean =>
    [...inner].every((atom) => outer.has(atom));
  if (isWithin(left, right)) return isWithin(right, left) ? 'same' : 'widened';
  if (isWithin(right, left)) return 'narrowed';
  return [...left].some((atom) => right.has(atom)) ? 'changed' : 'disjoint';
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
  const found = inventedTypes(pair);
  const isUnreadable = [before, after].some(({ invented }) => invented.some((name) => !isGuessable(name)));
  // What is implied by the values is compared as values.
  const isImplied = before.values !== null && after.values !== null && 'values' === (before.implied ?? after.implied);
  const isUnion = before.unions.length > 0 || after.unions.length > 0;
  if (relation === 'same' || isImplied || isUnreadable || (isUnion && relation !== 'disjoint')) {
    if (relation !== 'same' || before.implied === after.implied || isImplied) return found;
    return [...found, implied(pair)].filter((difference) => difference !== undefined);
  }
  const texts = [typeText(before.atoms), typeText(after.atoms)] as const;
  return [...found, differenceAt(pair, TYPE_KINDS[relation], 'type', texts)];
}

function implied(pair: Compared): Difference | undefined {
  const { before, after } = pair;
  if (before.implied === 'keywords' && after.implied === null)
    return differenceAt(pair, 'type-written-out', 'type', [null, typeText(after.atoms)]);
  if (after.implied === 'keywords' && before.implied === null)
    return differenceAt(pair, 'type-left-out', 'type', [typeText(before.atoms), null]);
  return undefined;
}

function inventedTypes(pair: Compared): readonly Difference[] {
  const [before, after] = [pair.before.invented.join(), pair.after.invented.join()];
  if (before === after) return [];
  const values = [before || typeText(pair.before.atoms), after || typeText(pair.after.atoms)] as const;
  if (before === '') return [differenceAt(pair, 'invented-type-introduced', 'type', values)];
  if (after === '') return [differenceAt(pair, 'invented-type-repaired', 'type', values)];
  const isReadable = [...pair.before.invented, ...pair.after.invented].every(isGuessable);
  return isReadable ? [] : [differenceAt(pair, 'not-comparable', 'type', values)];
}

/** Whether null is allowed on one side only. */
export function compareNull(pair: Compared): readonly Difference[] {
  const { before, after } = pair;
  if (before.nullable === after.nullable || isAnything(before) || isAnything(after)) return [];
  const kind = after.nullable ? 'became-nullable' : 'became-not-nullable';
  return [differenceAt(pair, kind, spelling(after.nullable ? after : before), [before.nullable, after.nullable])];
}

function spelling(schema: Schema): string {
  return schema.parts.some((part) => member(part, 'nullable') !== undefined) ? 'nullable' : 'type';
}

/** Differences between lists of values. */
export function compareEnums(pair: Compared): readonly Difference[] {
  const { before, after } = pair;
  const [left, right] = [before.values, after.values];
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

function hasConst({ before, after }: Compared): boolean {
  return [...before.parts, ...after.parts].some((part) => Object.hasOwn(part, 'const'));
}

function listed(values: ReadonlyMap<string, JsonValue> | null): JsonValue {
  return inOrder([...(values ?? new Map<string, JsonValue>()).values()]);
}

function inOrder(values: readonly JsonValue[]): JsonValue {
  return values.toSorted((left, right) => (canonical(left) < canonical(right) ? -1 : 1));
}
