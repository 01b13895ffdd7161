import { member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { bothAllow } from './compare-values.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import { isTighter, keepsTo } from './read-bounds.ts';
import { BOUNDS, boundKind, type Bound } from './rules/bounds.ts';
import type { BoundValue, Schema } from './schema.ts';
import { formatNamedBy } from './type-names.ts';

const isBound = (name: string): name is Bound => Object.hasOwn(BOUNDS, name);

/** Differences in bounds of any kind (JSON Schema Validation §6). */
export function compareBounds(pair: Compared): readonly Difference[] {
  return Object.keys(BOUNDS)
    .filter(isBound)
    .filter((bound) => bothAllow(pair, ...BOUNDS[bound].of))
    .flatMap((bound) => {
      const [left, right] = [boundOf(pair.before, bound, pair.after), boundOf(pair.after, bound, pair.before)];
      if (left?.value === right?.value && left?.exclusive === right?.exclusive) return [];
      // Where all values of a side are listed, they may keep to the bound of the other anyway.
      if (keepTo(pair.before, bound, left, right) && keepTo(pair.after, bound, right, left)) return [];
      return [differenceAt(pair, kindOf(bound, left, right), bound, [shown(bound, left), shown(bound, right)])];
    });
}

/** Whether all values of `schema` keep to `limit`: where there is none, where its `own` is tighter, or where it lists them. */
function keepTo({ values }: Schema, bound: Bound, own: BoundValue | undefined, limit: BoundValue | undefined): boolean {
  if (limit === undefined || (own !== undefined && isTighter(bound, own, limit))) return true;
  return values !== null && [...values.values()].every((value) => keepsTo(bound, limit, value) === true);
}

/** Integers are multiples of 1, where the other side speaks of multiples. */
function boundOf({ bounds, atoms }: Schema, bound: Bound, other: Schema): BoundValue | undefined {
  const isWhole = atoms?.has('integer') === true && !atoms.has('fraction');
  const implied =
    bound === 'multipleOf' && isWhole && other.bounds.has(bound) ? { value: 1, exclusive: false } : undefined;
  return bounds.get(bound) ?? implied;
}

function kindOf(bound: Bound, left: BoundValue | undefined, right: BoundValue | undefined): Difference['kind'] {
  if (left === undefined) return boundKind(bound, 'tightened');
  if (right === undefined) return boundKind(bound, 'relaxed');
  if (isTighter(bound, right, left)) return boundKind(bound, 'tightened');
  return isTighter(bound, left, right) ? boundKind(bound, 'relaxed') : 'multiple-of-changed';
}

function shown(bound: Bound, value: BoundValue | undefined): JsonValue | null {
  if (value === undefined) return null;
  if (bound === 'uniqueItems') return value.value === 1;
  return value.exclusive ? `${value.value}, exclusive` : value.value;
}

/** Formats of which one has room for all values of the other (OpenAPI 3.0.3 §4.4). */
const ROOMIER: ReadonlyMap<string, string> = new Map([
  ['int32', 'int64'],
  ['float', 'double'],
]);

/** Differences in `format`. */
export function compareFormats(pair: Compared): readonly Difference[] {
  const [before, after] = [pair.before.format, pair.after.format];
  if (before === after) return [];
  const at = (kind: Difference['kind']): readonly Difference[] => [differenceAt(pair, kind, 'format', [before, after])];
  // An invented type such as `uuid` says its format already: writing both properly is one repair.
  if (isNamedByType(pair.before, after) || isNamedByType(pair.after, before)) return [];
  if (before === null) return at('format-added');
  if (after === null) return at('format-removed');
  if (ROOMIER.get(before) === after) return at('format-widened');
  return at(ROOMIER.get(after) === before ? 'format-narrowed' : 'format-changed');
}

function isNamedByType({ format, invented }: Schema, other: string | null): boolean {
  return format === null && other !== null && invented.some((name) => formatNamedBy(name) === other);
}

/** Differences in `pattern`. Whether one pattern lets through all that another does is not looked into. */
export function comparePatterns(pair: Compared): readonly Difference[] {
  const [before, after] = [pair.before.patterns, pair.after.patterns];
  if (before.join('\n') === after.join('\n') || !bothAllow(pair, 'string')) return [];
  const values = [before.join(' and ') || null, after.join(' and ') || null] as const;
  if (before.every((pattern) => after.includes(pattern)))
    return [differenceAt(pair, 'pattern-added', 'pattern', values)];
  if (after.every((pattern) => before.includes(pattern)))
    return [differenceAt(pair, 'pattern-removed', 'pattern', values)];
  return [differenceAt(pair, 'pattern-changed', 'pattern', values)];
}

/** Differences in `default`. */
export function compareDefaults(pair: Compared): readonly Difference[] {
  const [before, after] = [saidBy(pair.before, 'default'), saidBy(pair.after, 'default')];
  if (canonical(before) === canonical(after)) return [];
  const values = [before ?? null, after ?? null] as const;
  if (before === undefined) return [differenceAt(pair, 'default-added', 'default', values)];
  return [differenceAt(pair, after === undefined ? 'default-removed' : 'default-changed', 'default', values)];
}

/** What the outermost part that has `keyword` says there. */
export function saidBy(schema: Schema, keyword: string): JsonValue | undefined {
  const part = schema.parts.find((candidate: JsonObject) => Object.hasOwn(candidate, keyword));
  return member(part, keyword);
}
