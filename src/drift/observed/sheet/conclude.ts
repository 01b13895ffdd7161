import type { JsonPointer } from '../../../core/index.ts';
import { infoOf, type FactKind } from '../fact-kinds.ts';
import type { Level } from '../../level.ts';
import { factId } from './fact-id.ts';
import { indexSheet, type SheetIndex } from './index-sheet.ts';
import { oneForEachCause } from './one-cause.ts';
import { operationKey } from './operation-key.ts';
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
  const { chancesOf, answers } = indexSheet(sheet);
  const absent = absentOperations(answers, thresholds);
  const told = oneForEachCause(sheet).filter((fact) => !saysNotThere(fact, absent));
  // What was not counted, as inside of alternatives, was there at least as often as it was seen.
  const seen = told.map((fact) => ({
    ...observed(fact),
    of: Math.max(fact.n, chancesOf(fact.kind, fact)),
  }));
  const known = new Set(sheet.facts.map(keyOf));
  const absences = sheet.places.flatMap((place) => (known.has(keyOf(place)) ? [] : absenceAt(place, thresholds)));
  return [...seen, ...absences, ...absent].toSorted((left, right) => compare(orderOf(left), orderOf(right)));
}

/** That an operation which is not there does not document 404 is no cause of its own. */
function saysNotThere(fact: CountedFact, absent: readonly Spot[]): boolean {
  const isOf = (spot: Spot): boolean => operationKey(spot) === operationKey(fact);
  return fact.kind === 'undocumented-status' && isNotThere(fact) && absent.some(isOf);
}

function observed(fact: CountedFact): Omit<ObservedFact, 'of'> {
  const { id, kind, api, operation, status, place, pointer, n, first, last, seen } = fact;
  return { id, kind, api, operation, status, place, level: infoOf(kind).level, pointer, n, first, last, seen };
}

function absenceAt(place: PlaceCount, { atLeast, runs }: Thresholds): readonly ObservedFact[] {
  const { objects, values, nulls, mark } = place;
  if (!isExpected(place) || place.runs.length < runs) return [];
  if (values === 0 && objects >= atLeast) return [absence('never-seen', place, 0, objects)];
  if (values >= atLeast && nulls === values) return [absence('always-null', place, nulls, values)];
  if (values - nulls >= atLeast && mark !== '' && mark !== SEVERAL)
    return [absence('always-one-value', place, values - nulls, values)];
  return [];
}

/** Whether anybody misses what a place does not show: what refusals do not say is no loss, and what is sent is up to the plan. */
function isExpected({ status, pointer, place }: PlaceCount): boolean {
  return status !== null && status < 400 && pointer !== null && place !== '';
}

function absence(kind: FactKind, { pointer, ...place }: PlaceCount, n: number, of: number): ObservedFact {
  const { api, operation, status } = place;
  const spot = { api, operation, status, place: place.place };
  const { level } = infoOf(kind);
  return { id: factId(kind, spot), kind, ...spot, level, pointer, n, of, first: null, last: null, seen: [] };
}

/** Statuses by which a server says that it does not have an operation. */
const NOT_THERE: ReadonlySet<number> = new Set([404, 405, 501]);

/** Whether answers of this status say that the operation is not there. */
export function isNotThere({ status }: Pick<Spot, 'status'>): boolean {
  return status !== null && NOT_THERE.has(status);
}

function absentOperations(answers: SheetIndex['answers'], { atLeast, runs }: Thresholds): readonly ObservedFact[] {
  return [...answers.values()].flatMap((rows) => {
    const [first] = rows;
    const of = rows.reduce((sum, { values }) => sum + values, 0);
    const told = new Set(rows.flatMap((row) => row.runs));
    if (first === undefined || of < atLeast || told.size < runs) return [];
    return rows.every(isNotThere) ? [absence('operation-absent', { ...first, pointer: null }, of, of)] : [];
  });
}

function orderOf(fact: ObservedFact): string {
  return `${keyOf(fact)}\n${fact.kind}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
