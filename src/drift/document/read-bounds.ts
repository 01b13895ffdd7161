import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { BOUNDS, type Bound } from './rules/bounds.ts';
import type { BoundValue } from './schema.ts';

/** Bounds that allow everything, and are as good as none. */
const IDLE: ReadonlyMap<Bound, number> = new Map([
  ['minLength', 0],
  ['minItems', 0],
  ['minProperties', 0],
  ['uniqueItems', 0],
  ['minContains', 1],
]);

const isBound = (name: string): name is Bound => Object.hasOwn(BOUNDS, name);

/**
 * The bounds that all `parts` set, the tightest of each. `exclusiveMinimum` is a flag in OpenAPI 3.0 and a number in 3.1: both come out
 * as an exclusive `minimum`. What is no number goes to `odd`.
 */
export function readBounds(parts: readonly JsonObject[], odd: JsonValue[]): ReadonlyMap<Bound, BoundValue> {
  const bounds = new Map<Bound, BoundValue>();
  const set = (bound: Bound, next: BoundValue): void => {
    const known = bounds.get(bound);
    if (IDLE.get(bound) === next.value) return;
    if (known === undefined || isTighter(bound, next, known)) bounds.set(bound, next);
    else if (bound === 'multipleOf' && known.value !== next.value && !isTighter(bound, known, next)) {
      const value = commonMultiple(known.value, next.value);
      if (value === undefined) odd.push({ multipleOf: next.value });
      else bounds.set(bound, at(value));
    }
  };
  for (const part of parts) {
    for (const bound of Object.keys(BOUNDS)) {
      const value = member(part, bound);
      if (value === undefined || !isBound(bound)) continue;
      const number = bound === 'uniqueItems' && typeof value === 'boolean' ? Number(value) : value;
      if (typeof number === 'number') set(bound, { value: number, exclusive: flagged(part, bound) });
      else odd.push({ [bound]: value });
    }
    readExclusive(part, odd, set);
  }
  return bounds;
}

const EXCLUSIVE = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' } as const;

function flagged(part: JsonObject, bound: Bound): boolean {
  return (bound === 'minimum' || bound === 'maximum') && member(part, EXCLUSIVE[bound]) === true;
}

function readExclusive(part: JsonObject, odd: JsonValue[], set: (bound: Bound, value: BoundValue) => void): void {
  for (const bound of ['minimum', 'maximum'] as const) {
    const value = member(part, EXCLUSIVE[bound]);
    if (typeof value === 'number') set(bound, { value, exclusive: true });
    else if (value !== undefined && typeof value !== 'boolean') odd.push({ [EXCLUSIVE[bound]]: value });
  }
}

/** The least number that both go into; undefined where it cannot be told in floating point. */
function commonMultiple(one: number, other: number): number | undefined {
  const scale = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6].find((by) => [one, other].every((value) => isMultiple(value * by, 1)));
  if (scale === undefined || one <= 0 || other <= 0) return undefined;
  const [left, right] = [Math.round(one * scale), Math.round(other * scale)];
  const common = (left / greatestDivisor(left, right)) * right;
  return Number.isSafeInteger(common) ? common / scale : undefined;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

/** `atoms` without fractions where all numbers are multiples of a whole one. */
export function withoutFractions<Type extends string>(
  atoms: ReadonlySet<Type> | null,
  bounds: ReadonlyMap<Bound, BoundValue>,
): ReadonlySet<Type> | null {
  const step = bounds.get('multipleOf')?.value;
  if (atoms === null || step === undefined || step < 1 || !Number.isInteger(step)) return atoms;
  return new Set([...atoms].filter((atom) => atom !== 'fraction'));
}

/** `bounds` as they are for integers: above 0 is from 1 on, from 0.5 on as well, and multiples of 0.3 are those of 3. */
export function onIntegers(bounds: ReadonlyMap<Bound, BoundValue>): ReadonlyMap<Bound, BoundValue> {
  return new Map(
    [...bounds]
      .map(([bound, given]) => [bound, onInteger(bound, given)] as const)
      .filter(([bound, { value }]) => bound !== 'multipleOf' || value !== 1),
  );
}

const at = (value: number): BoundValue => ({ value, exclusive: false });

function onInteger(bound: Bound, { value, exclusive }: BoundValue): BoundValue {
  if (bound === 'minimum') return at(exclusive ? Math.floor(value) + 1 : Math.ceil(value));
  if (bound === 'maximum') return at(exclusive ? Math.ceil(value) - 1 : Math.floor(value));
  return at(bound === 'multipleOf' ? (commonMultiple(value, 1) ?? value) : value);
}

/** Whether `left` lets less through than `right`. */
export function isTighter(bound: Bound, left: BoundValue, right: BoundValue): boolean {
  const { tighter } = BOUNDS[bound];
  if (left.value === right.value) return left.exclusive && !right.exclusive;
  if (tighter === 'multiple') return isMultiple(left.value, right.value);
  return tighter === 'higher' ? left.value > right.value : left.value < right.value;
}

/** Whether `value` keeps to `limit`; undefined where that is not looked into: what lists and objects hold. */
export function keepsTo(bound: Bound, limit: BoundValue, value: JsonValue): boolean | undefined {
  if (isJsonArray(value) || isJsonObject(value)) return undefined;
  const isOfNumbers = bound === 'minimum' || bound === 'maximum' || bound === 'multipleOf';
  const isOfTexts = bound === 'minLength' || bound === 'maxLength';
  const size = typeof value === 'string' ? Array.from(value).length : Number(value);
  // A bound says nothing about values of other types (JSON Schema Validation §6).
  if (typeof value === 'number' ? !isOfNumbers : !(isOfTexts && typeof value === 'string')) return true;
  const point = { value: size, exclusive: false };
  if (bound === 'multipleOf') return isMultiple(size, limit.value);
  return point.value === limit.value ? !limit.exclusive : isTighter(bound, point, limit);
}

/** Whether every multiple of `value` is one of `of`, as far as floating point can tell. */
function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Number.isFinite(times) && Math.abs(times - Math.round(times)) < 1e-9;
}
