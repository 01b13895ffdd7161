import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';
import type { DescribedPlace } from './described-place.ts';
import { isSameValue } from './same-value.ts';

/** A place where two values differ. */
export interface Difference {
  readonly place: DescribedPlace;
  /** In the values. */
  readonly where: JsonPointer;
  /** Undefined where only the second has something there. */
  readonly was: JsonValue | undefined;
  /** Undefined where only the first has something there. */
  readonly is: JsonValue | undefined;
  /** Whether it is an entry of a map, whose names the document leaves open. */
  readonly isEntry: boolean;
}

/** What counts as a difference. */
export interface Comparison {
  /** Whether values at such a place are compared at all. */
  readonly judges: (place: DescribedPlace) => boolean;
  /** Whether a listed property that the first value has must be in the second; entries of maps must in any case. */
  readonly demands: (where: JsonPointer) => boolean;
  /** Whether what only the second value has counts as well. */
  readonly mutual: boolean;
}

/** What a comparison came to. */
export interface Compared {
  /** How many places were compared. */
  readonly count: number;
  readonly differences: readonly Difference[];
}

/** Two states of the same thing: whatever one has and the other has not is a difference. */
export const WHOLE: Comparison = { judges: () => true, demands: () => true, mutual: true };

/**
 * Compares two values as far as the document describes them from `place` on; what it does not list is not looked at. Null and absence
 * are the same: both say that there is nothing.
 */
export function compareValues(place: DescribedPlace, was: JsonValue, is: JsonValue, comparison: Comparison): Compared {
  const walk: Walk = { comparison, count: 0, differences: [] };
  visit(walk, { place, where: jsonPointer(), isEntry: false }, was, is);
  return walk;
}

interface Walk {
  readonly comparison: Comparison;
  count: number;
  readonly differences: Difference[];
}

type At = Pick<Difference, 'place' | 'where' | 'isEntry'>;

function visit(walk: Walk, at: At, was: JsonValue, is: JsonValue): void {
  if (!walk.comparison.judges(at.place)) return;
  if (isJsonArray(was) && isJsonArray(is)) visitItems(walk, at, was, is);
  else if (isJsonObject(was) && isJsonObject(is)) visitMembers(walk, at, was, is);
  else {
    walk.count += 1;
    if (!isSameValue(at.place, was, is)) walk.differences.push({ ...at, was, is });
  }
}

function visitMembers(walk: Walk, at: At, was: JsonObject, is: JsonObject): void {
  const { demands, mutual } = walk.comparison;
  for (const [name, value] of Object.entries(was)) {
    const inner = memberAt(at, name);
    const other = Object.hasOwn(is, name) ? is[name] : undefined;
    if (inner === undefined) continue;
    if (other !== undefined) visit(walk, inner, value, other);
    else if (inner.isEntry || demands(inner.where)) noteAbsence(walk, inner, { was: value, is: undefined });
  }
  if (!mutual) return;
  for (const [name, value] of Object.entries(is)) {
    const inner = Object.hasOwn(was, name) ? undefined : memberAt(at, name);
    if (inner !== undefined) noteAbsence(walk, inner, { was: undefined, is: value });
  }
}

function memberAt({ place, where }: At, name: string): At | undefined {
  const listed = place.property(name);
  const inner = listed ?? place.entry();
  return inner && { place: inner, where: appendPointer(where, name), isEntry: listed === undefined };
}

function noteAbsence(walk: Walk, at: At, values: Pick<Difference, 'was' | 'is'>): void {
  if (!walk.comparison.judges(at.place) || (values.was ?? values.is ?? null) === null) return;
  walk.count += 1;
  walk.differences.push({ ...at, ...values });
}

function visitItems(walk: Walk, at: At, was: readonly JsonValue[], is: readonly JsonValue[]): void {
  const place = at.place.items();
  walk.count += 1;
  if (place === undefined) {
    if (!isSameValue(undefined, was, is)) walk.differences.push({ ...at, was, is });
    return;
  }
  const differing = was.flatMap((item, index) => {
    const other = is[index];
    const inner: Walk = { comparison: walk.comparison, count: 0, differences: [] };
    if (other !== undefined)
      visit(inner, { place, where: appendPointer(at.where, index), isEntry: false }, item, other);
    return inner.differences;
  });
  if (was.length !== is.length || (differing.length > 0 && isReordered(place, was, is)))
    walk.differences.push({ ...at, was, is });
  else walk.differences.push(...differing);
}

function isReordered(place: DescribedPlace, was: readonly JsonValue[], is: readonly JsonValue[]): boolean {
  const sorted = (items: readonly JsonValue[]): readonly string[] =>
    items
      .map((item) => JSON.stringify(item))
      .map((text) => (place.formats.has('uuid') ? text.toLowerCase() : text))
      .toSorted();
  return isSameValue(undefined, sorted(was), sorted(is));
}
