import { isShownValue } from '../showable.ts';
import {
  keyOf,
  SEVERAL,
  SHEET_VERSION,
  type CountedContract,
  type CountedFact,
  type FactSheet,
  type PlaceCount,
} from './fact-sheet.ts';

/** Of the runs of a place, no more are kept: it only matters whether there are two. */
const TWO = 2;
const MAX_SEEN = 8;
/** An enum grows by a few values; where more words come, they are of people or of anything, and none is kept. */
const MAX_VALUES = 12;
const MANY_VALUES = `more than ${MAX_VALUES} words`;

/**
 * Two sheets as one: counts are added, days widened, lists united. Commutative and associative, with `NO_FACTS` as its identity, so that
 * workers and nights can be put together in any order; the same sheet twice counts twice.
 */
export function mergeFacts(one: FactSheet, other: FactSheet): FactSheet {
  return {
    version: SHEET_VERSION,
    contracts: mergeBy([...one.contracts, ...other.contracts], keyOfContract, (same) => same),
    targets: union(one.targets, other.targets),
    runs: union(one.runs, other.runs),
    places: mergeBy([...one.places, ...other.places], keyOf, addPlaces),
    facts: mergeBy([...one.facts, ...other.facts], ({ id }) => id, addFacts, keyOfFact),
  };
}

/** One for each key, in the order of `order`. */
function mergeBy<T>(
  items: readonly T[],
  keyFor: (item: T) => string,
  add: (one: T, other: T) => T,
  order: (item: T) => string = keyFor,
): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyFor(item);
    const known = found.get(key);
    found.set(key, known === undefined ? item : add(known, item));
  }
  return [...found.values()]
    .map((item) => [order(item), item] as const)
    .toSorted(([left], [right]) => compare(left, right))
    .map(([, item]) => item);
}

function keyOfContract({ api, sha256, corrected }: CountedContract): string {
  return `${api}\n${sha256}\n${corrected}`;
}

function keyOfFact(fact: CountedFact): string {
  return `${keyOf(fact)}\n${fact.kind}`;
}

/** Two counts of one place. */
export function addPlaces(one: PlaceCount, other: PlaceCount): PlaceCount {
  return {
    ...one,
    pointer: least(one.pointer, other.pointer),
    objects: one.objects + other.objects,
    values: one.values + other.values,
    nulls: one.nulls + other.nulls,
    held: one.held + other.held,
    mark: joinMarks(one.mark, other.mark),
    runs: union(one.runs, other.runs).slice(0, TWO),
  };
}

function joinMarks(one: string, other: string): string {
  if (one === '' || one === other) return other;
  return other === '' ? one : SEVERAL;
}

/** Two counts of one fact. */
export function addFacts(one: CountedFact, other: CountedFact): CountedFact {
  return {
    ...one,
    pointer: least(one.pointer, other.pointer),
    n: one.n + other.n,
    first: one.first < other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
    seen: firstSeen([...one.seen, ...other.seen]),
    runs: union(one.runs, other.runs).slice(0, TWO),
  };
}

/**
 * A few of what was seen: of classes, the first in the order of their text, so that it does not matter in which order they come; of values, all of
 * them as long as they are as few as those of an enum, and none otherwise.
 */
export function firstSeen(seen: Iterable<string>): readonly string[] {
  const all = new Set(seen);
  const values = [...all].filter(isShownValue);
  const classes = [...all].filter((item) => !isShownValue(item) && item !== MANY_VALUES).toSorted(compare);
  const isMany = values.length > MAX_VALUES || all.has(MANY_VALUES);
  return [...classes.slice(0, MAX_SEEN), ...(isMany ? [MANY_VALUES] : values)].toSorted(compare);
}

/** The first in the order of their text. */
export function least<Text extends string>(one: Text | null, other: Text | null): Text | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Both, sorted, each once: the first few of it are the same in whatever order lists are united. */
function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].toSorted(compare);
}

/** By code units, so that the order is the same everywhere. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
