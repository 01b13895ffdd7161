import type { JsonPointer } from '../../../core/index.ts';
import { FACT_KINDS, infoOf, type FactKind } from '../fact-kinds.ts';
import type { Level } from '../../level.ts';
import { factId } from './fact-id.ts';
import { keyOf, SEVERAL, type CountedFact, type FactSheet, type PlaceCount, type Spot } from './fact-sheet.ts';

/** A fact with what its count is held against. */
export interface ObservedFact extends Spot {
  readonly id: string;
  readonly kind: FactKind;
  readonly level: Level;
  readonly pointer: JsonPointer | null;
  /** Seen so often, of so many. */
  readonly n: number;
  readonly of: number;
  /** Days; null for an absence, which has no first time. */
  readonly first: string | null;
  readonly last: string | null;
  readonly seen: readonly string[];
}

/** How much it takes to conclude that something is never there. */
export interface Thresholds {
  /** Objects or values that were looked at. */
  readonly atLeast: number;
  readonly runs: number;
}

/** One run has one kind of data: what it does not show, another may. */
export const THRESHOLDS: Thresholds = { atLeast: 20, runs: 2 };

/**
 * Everything that `sheet` says against the contract: what was seen and contradicts it, and what was never seen although there was enough to
 * see it in. In the order of operations and places.
 */
export function conclude(sheet: FactSheet, thresholds = THRESHOLDS): readonly ObservedFact[] {
  const places = new Map(sheet.places.map((place) => [keyOf(place), place] as const));
  const totals = answersByOperation(sheet);
  const seen = sheet.facts.map((fact) => ({ ...observed(fact), of: chancesOf(fact, places, totals) }));
  const known = new Set(sheet.facts.map(keyOf));
  const absences = sheet.places.flatMap((place) => (known.has(keyOf(place)) ? [] : absenceAt(place, thresholds)));
  const absent = absentOperations(sheet, thresholds);
  return [...seen, ...absences, ...absent].toSorted((left, right) => compare(orderOf(left), orderOf(right)));
}

function observed(fact: CountedFact): Omit<ObservedFact, 'of'> {
  const { id, kind, api, operation, status, place, pointer, n, first, last, seen } = fact;
  return { id, kind, api, operation, status, place, level: infoOf(kind).level, pointer, n, first, last, seen };
}

/** How often `fact` could have been seen. */
function chancesOf(
  fact: CountedFact,
  places: ReadonlyMap<string, PlaceCount>,
  totals: ReadonlyMap<string, number>,
): number {
  const { of: against } = FACT_KINDS[fact.kind];
  if (fact.kind === 'undocumented-status' || fact.kind === 'undocumented-success')
    return totals.get(operationKey(fact)) ?? fact.n;
  const place = against === 'answers' ? '' : (fact.within ?? fact.place);
  const count = places.get(keyOf({ ...fact, place }));
  if (count === undefined) return fact.n;
  return Math.max(fact.n, fact.within === null ? count.values : count.held);
}

function absenceAt(place: PlaceCount, { atLeast, runs }: Thresholds): readonly ObservedFact[] {
  const { objects, values, nulls, mark, pointer, status } = place;
  // What refusals do not say is no loss to anybody.
  if (pointer === null || place.place === '' || status >= 400 || place.runs.length < runs) return [];
  if (values === 0 && objects >= atLeast) return [absence('never-seen', place, 0, objects)];
  if (values >= atLeast && nulls === values) return [absence('always-null', place, nulls, values)];
  if (values - nulls >= atLeast && mark !== '' && mark !== SEVERAL)
    return [absence('always-one-value', place, values - nulls, values)];
  return [];
}

function absence(kind: FactKind, { pointer, ...place }: PlaceCount, n: number, of: number): ObservedFact {
  const { api, operation, status } = place;
  const spot = { api, operation, status, place: place.place };
  const { level } = infoOf(kind);
  return { id: factId(kind, spot), kind, ...spot, level, pointer, n, of, first: null, last: null, seen: [] };
}

/** Statuses by which a server says that it does not have an operation. */
const NOT_THERE: ReadonlySet<number> = new Set([404, 405, 501]);

function absentOperations(sheet: FactSheet, { atLeast, runs }: Thresholds): readonly ObservedFact[] {
  const answers = groupAnswers(sheet);
  return [...answers.values()].flatMap((rows) => {
    const [first] = rows;
    const of = rows.reduce((sum, { values }) => sum + values, 0);
    const told = new Set(rows.flatMap((row) => row.runs));
    if (first === undefined || of < atLeast || told.size < runs) return [];
    if (!rows.every(({ status }) => NOT_THERE.has(status))) return [];
    return [absence('operation-absent', { ...first, pointer: null }, of, of)];
  });
}

function groupAnswers(sheet: FactSheet): ReadonlyMap<string, readonly PlaceCount[]> {
  const groups = new Map<string, PlaceCount[]>();
  for (const place of sheet.places) {
    if (place.place !== '') continue;
    const rows = groups.get(operationKey(place)) ?? [];
    groups.set(operationKey(place), rows);
    rows.push(place);
  }
  return groups;
}

/** Answers of each operation, whatever their status. */
export function answersByOperation(sheet: FactSheet): ReadonlyMap<string, number> {
  return new Map(
    [...groupAnswers(sheet)].map(([key, rows]) => [key, rows.reduce((sum, { values }) => sum + values, 0)] as const),
  );
}

/** Names an operation among those of all APIs. */
export function operationKey({ api, operation }: Pick<Spot, 'api' | 'operation'>): string {
  return `${api}\n${operation}`;
}

function orderOf(fact: ObservedFact): string {
  return `${keyOf(fact)}\n${fact.kind}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
