import { appendPointer, type JsonPointer } from '../../../core/index.ts';
import { documentedResponse, type Contract, type Operation } from '../../../contract/index.ts';
import type { Planner } from '../plan/create-planner.ts';
import { factId, markOf } from '../sheet/fact-id.ts';
import {
  NO_FACTS,
  SEVERAL,
  type CountedFact,
  type FactSheet,
  type PlaceCount,
  type Spot,
} from '../sheet/fact-sheet.ts';
import { firstSeen, mergeFacts } from '../sheet/merge-facts.ts';
import type { AnswerWatch } from './answer-watch.ts';
import type { RequestCount, RequestWatch } from './watch-requests.ts';
import { aboveWith, isListedAbove, memberPlace, type Counter, type FactCount } from './counter.ts';
import { hashOfCorrected } from '../sheet/hash-of-corrected.ts';

/** What was counted for one operation. */
interface Counted {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly planner: Planner;
  readonly answers: readonly AnswerWatch[];
  readonly requests: RequestWatch;
}

interface Books {
  readonly places: PlaceCount[];
  readonly facts: CountedFact[];
  readonly run: string;
  readonly planner: Planner;
}

/** The counters of a run as a sheet. */
export function sheetOf(
  counted: readonly Counted[],
  { run, target }: { readonly run: string; readonly target: string },
): FactSheet {
  const rows: Pick<Books, 'places' | 'facts'> = { places: [], facts: [] };
  for (const { contract, operation, planner, answers, requests } of counted) {
    const named = { api: contract.api, operation: `${operation.method} ${operation.path}` };
    for (const { status, whole, bodies, headers } of answers) {
      const books: Books = { ...rows, run, planner };
      const spot = { ...named, status };
      enter(
        whole,
        { objects: whole.values, pointer: documentedResponse(operation, status)?.pointer ?? null },
        spot,
        books,
      );
      for (const body of bodies.values())
        enter(body, { objects: body.values, pointer: body.plan.pointer }, spot, books);
      for (const { place, facts } of headers.values())
        for (const [kind, count] of facts ?? []) enterFact({ kind, place, within: null }, count, spot, books);
    }
    for (const count of requests.counts.values())
      enterRequests(count, { ...named, status: null }, { ...rows, run, planner });
  }
  const contracts = [...new Set(counted.map(({ contract }) => contract))].map((contract) => ({
    api: contract.api,
    sha256: contract.sha256,
    corrected: hashOfCorrected(contract),
  }));
  // Merged with nothing, it is in the one order that sheets have.
  return mergeFacts(NO_FACTS, { ...NO_FACTS, ...rows, contracts, targets: [target], runs: [run] });
}

type Where = Omit<Spot, 'place'>;

/** How a counter stands to what it is part of. */
interface Chances {
  /** Objects that could have it. */
  readonly objects: number;
  readonly pointer: JsonPointer | null;
}

function enter(counter: Counter, { objects, pointer }: Chances, where: Where, books: Books): void {
  const { place, base, foreign, facts, missing } = counter;
  const within = foreign === null ? null : (counter.parent?.place ?? null);
  // A branch stands where its union does, which is counted already; of what is not documented, the objects are that have it.
  if (base === null && foreign === null) books.places.push(countOf(counter, { objects, pointer }, where, books.run));
  for (const [kind, count] of facts ?? []) enterFact({ kind, place, within }, count, where, books);
  for (const [name, count] of missing ?? [])
    enterFact({ kind: 'missing-property', place: memberPlace(place, name), within: place }, count, where, books);
  enterMembers(counter, where, books);
  for (const inner of insideOf(counter))
    enter(inner, { objects: inner.values, pointer: inner.plan.pointer }, where, books);
}

function enterRequests({ counter, pointer }: RequestCount, where: Where, books: Books): void {
  const { place, objects, values, facts } = counter;
  books.places.push({ ...where, place, pointer, objects, values, nulls: 0, held: 0, mark: '', runs: [books.run] });
  for (const [kind, count] of facts ?? []) enterFact({ kind, place, within: null }, count, where, books);
}

/** What stands at the same place, or is one of many. */
function insideOf(counter: Counter): readonly Counter[] {
  const { entries, items, branches } = counter;
  return [entries, items, ...(branches?.values() ?? [])]
    .filter((inner) => inner !== null)
    .filter(({ parent }) => parent === counter);
}

function enterMembers(counter: Counter, where: Where, books: Books): void {
  const { plan, objects, members, base } = counter;
  for (const inner of members.values())
    // A schema inside itself is counted where it was first met.
    if (inner.parent === counter) enter(inner, { objects, pointer: inner.plan.pointer }, where, books);
  if (objects === 0) return;
  for (const name of plan.expected)
    if (!members.has(name) && !isListedAbove(name, base) && !isInsideItself(name, counter, books.planner))
      books.places.push(unseen(name, counter, where, books.run));
}

function countOf(counter: Counter, { objects, pointer }: Chances, where: Where, run: string): PlaceCount {
  const { place, values, nulls, objects: held } = counter;
  return { ...where, place, pointer, objects, values, nulls, held, mark: markFor(counter), runs: [run] };
}

/** Whether a member would be counted where its schema was first met. */
function isInsideItself(name: string, counter: Counter, planner: Planner): boolean {
  return aboveWith(counter, planner(counter.plan.properties.get(name) ?? [])) !== undefined;
}

/** A documented property that none of the objects had. */
function unseen(name: string, { place, plan, objects }: Counter, where: Where, run: string): PlaceCount {
  const [pointer = appendPointer(plan.pointer, 'properties', name)] = plan.properties.get(name) ?? [];
  const nothing = { values: 0, nulls: 0, held: 0, mark: '' };
  return { ...where, place: memberPlace(place, name), pointer, objects, ...nothing, runs: [run] };
}

function markFor({ only, varied, values, nulls }: Counter): string {
  if (!varied && (typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean'))
    return markOf(only);
  return values > nulls ? SEVERAL : '';
}

function enterFact(
  { kind, place, within }: Pick<CountedFact, 'kind' | 'place' | 'within'>,
  count: FactCount,
  where: Where,
  books: Books,
): void {
  const spot = { ...where, place };
  books.facts.push({
    id: factId(kind, spot),
    kind,
    ...spot,
    pointer: count.pointer,
    within,
    n: count.n,
    first: count.first,
    last: count.last,
    seen: firstSeen(count.seen),
    runs: [books.run],
  });
}
