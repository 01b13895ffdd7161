import { appendPointer, type JsonPointer } from '../../../core/index.ts';
import { documentedResponse, type Contract, type Operation } from '../../../contract/index.ts';
import type { FactKind } from '../fact-kinds.ts';
import { factId, markOf } from '../sheet/fact-id.ts';
import { NO_FACTS, type CountedFact, type FactSheet, type PlaceCount, type Spot } from '../sheet/fact-sheet.ts';
import { firstSeen, mergeFacts } from '../sheet/merge-facts.ts';
import type { AnswerWatch } from './answer-watch.ts';
import { isListedAbove, memberPlace, type Counter, type FactCount } from './counter.ts';
import { hashOfCorrected } from '../sheet/hash-of-corrected.ts';

/** What was counted for one operation. */
interface Counted {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly answers: readonly AnswerWatch[];
}

interface Books {
  readonly places: PlaceCount[];
  readonly facts: CountedFact[];
  readonly run: string;
}

/** The counters of a run as a sheet. */
export function sheetOf(
  counted: readonly Counted[],
  { run, target }: { readonly run: string; readonly target: string },
): FactSheet {
  const books: Books = { places: [], facts: [], run };
  for (const { contract, operation, answers } of counted)
    for (const { status, whole, bodies, headers } of answers) {
      const spot = { api: contract.api, operation: `${operation.method} ${operation.path}`, status };
      enter(
        whole,
        { objects: whole.values, pointer: documentedResponse(operation, status)?.pointer ?? null },
        spot,
        books,
      );
      for (const body of bodies.values())
        enter(body, { objects: body.values, pointer: body.plan.pointer }, spot, books);
      for (const { place, facts } of headers.values())
        for (const [kind, count] of facts ?? []) enterFact(kind, place, count, spot, books);
    }
  const contracts = [...new Set(counted.map(({ contract }) => contract))].map((contract) => ({
    api: contract.api,
    sha256: contract.sha256,
    corrected: hashOfCorrected(contract),
  }));
  // Merged with nothing, it is in the one order that sheets have.
  return mergeFacts(NO_FACTS, { ...NO_FACTS, ...books, contracts, targets: [target], runs: [run] });
}

type Where = Omit<Spot, 'place'>;

/** How a counter stands to what it is part of. */
interface Chances {
  /** Objects that could have it. */
  readonly objects: number;
  readonly pointer: JsonPointer | null;
}

function enter(counter: Counter, { objects, pointer }: Chances, where: Where, books: Books): void {
  const { place, base, facts, missing } = counter;
  // A branch stands where its union does, which is counted already.
  if (base === null) books.places.push(countOf(counter, { objects, pointer }, where, books.run));
  for (const [kind, count] of facts ?? []) enterFact(kind, place, count, where, books);
  for (const [name, count] of missing ?? [])
    enterFact('missing-property', memberPlace(place, name), count, where, books);
  enterMembers(counter, where, books);
  for (const inner of insideOf(counter))
    enter(inner, { objects: inner.values, pointer: inner.plan.pointer }, where, books);
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
    if (!members.has(name) && !isListedAbove(name, base)) books.places.push(unseen(name, counter, where, books.run));
}

function countOf(counter: Counter, { objects, pointer }: Chances, where: Where, run: string): PlaceCount {
  const { place, values, nulls, foreign } = counter;
  const marks = marksOf(counter);
  return { ...where, place, pointer: foreign === null ? pointer : null, objects, values, nulls, marks, runs: [run] };
}

/** A documented property that none of the objects had. */
function unseen(name: string, { place, plan, objects }: Counter, where: Where, run: string): PlaceCount {
  const [pointer = appendPointer(plan.pointer, 'properties', name)] = plan.properties.get(name) ?? [];
  const nothing = { values: 0, nulls: 0, marks: [] };
  return { ...where, place: memberPlace(place, name), pointer, objects, ...nothing, runs: [run] };
}

function marksOf({ only, varied, values, nulls }: Counter): readonly string[] {
  // Two marks say that there were several values; which they were does not matter.
  if (varied) return ['+', '-'];
  if (typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean') return [markOf(only)];
  return values > nulls ? ['+', '-'] : [];
}

function enterFact(kind: FactKind, place: string, count: FactCount, where: Where, books: Books): void {
  const spot = { ...where, place };
  books.facts.push({
    id: factId(kind, spot),
    kind,
    ...spot,
    pointer: count.pointer,
    n: count.n,
    first: count.first,
    last: count.last,
    seen: firstSeen(count.seen),
    runs: [books.run],
  });
}
