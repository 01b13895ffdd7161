import { refusesData, type Asked, type Exchange, type JsonPointer } from '../../../core/index.ts';
import type { Contract, Operation } from '../../../contract/index.ts';
import { requestPlaces, type Places } from '../../usage/places-of.ts';
import type { Planner } from '../plan/create-planner.ts';
import { least } from '../sheet/merge-facts.ts';
import { createCounter, keywordPlace, type Counter, type Watch } from './counter.ts';
import { watchDefaults } from './watch-defaults.ts';
import { note, type Noted } from './note.ts';
import { requestPlace } from './request-place.ts';

/** What became of one class of requests: `objects` are those whose answer says how their data was taken, `values` those that were accepted. */
export interface RequestCount {
  readonly counter: Counter;
  /** Of several, the first in the order of their text: it does not matter in which order requests come. */
  pointer: JsonPointer | null;
}

/** How the data of requests to one operation is taken, whatever the status of the answer is. */
export interface RequestWatch {
  /** By place; under the empty one, all requests that the contract allows. */
  readonly counts: Map<string, RequestCount>;
  see(exchange: Exchange, day: string): void;
}

/** Counts a request of a class; refused or accepted, it is noted where the contract says otherwise. */
export interface Tally {
  (place: string, pointer: JsonPointer | null, isKept: boolean, otherwise: Omit<Noted, 'pointer'> | null): void;
}

/**
 * Counts how `operation` takes the data of requests of which the plan says whether the contract allows it. Only answers that are about the data count: a
 * success, or a refusal by `refusesData`.
 */
export function watchRequests(contract: Contract, operation: Operation, planner: Planner): RequestWatch {
  const counts = new Map<string, RequestCount>();
  const defaults = watchDefaults(contract.documents.corrected, operation, planner);
  let known: Places | undefined;
  let request = 0;
  const placeOf = (focus: JsonPointer): string | undefined =>
    (known ??= requestPlaces(contract.documents.corrected, operation)).get(focus)?.[0];
  return {
    counts,
    see: (exchange, day) => {
      const { asked } = exchange.request;
      const { status } = exchange.response;
      const isAccepted = status >= 200 && status < 300;
      if (asked === undefined || !(isAccepted || refusesData(status))) return;
      request += 1;
      const watch: Watch = { planner, day, answer: request, errors: null };
      const tally: Tally = (place, pointer, isKept, otherwise) => {
        const { counter } = countAt(place, pointer, counts, planner);
        counter.objects += 1;
        if (isKept) counter.values += 1;
        if (otherwise !== null) note(counter, { ...otherwise, pointer }, watch);
      };
      if (asked.kind === 'invalid') {
        tally(
          forbiddenPlace(asked, operation, planner),
          asked.pointer,
          isAccepted,
          isAccepted ? taken(asked, status) : null,
        );
        return;
      }
      const place = asked.focus === null ? undefined : placeOf(asked.focus);
      const refused = isAccepted ? null : refusedValid(asked, status);
      tally('', null, isAccepted, refused);
      if (place !== undefined) tally(place, asked.focus, isAccepted, refused);
      if (isAccepted) defaults(exchange, tally);
    },
  };
}

function countAt(
  place: string,
  pointer: JsonPointer | null,
  counts: Map<string, RequestCount>,
  planner: Planner,
): RequestCount {
  const count = counts.get(place) ?? { counter: createCounter(place, planner([]), { parent: null }), pointer };
  counts.set(place, count);
  count.pointer = least(count.pointer, pointer);
  return count;
}

/** What is forbidden at one place for two reasons has two causes. */
function forbiddenPlace(asked: Extract<Asked, { kind: 'invalid' }>, operation: Operation, planner: Planner): string {
  return keywordPlace(requestPlace(asked, operation, planner), asked.keyword ?? 'JSON text');
}

const UPPER_BOUNDS: ReadonlySet<string | null> = new Set(['maximum', 'exclusiveMaximum']);

function taken({ mutation, keyword }: Extract<Asked, { kind: 'invalid' }>, status: number): Omit<Noted, 'pointer'> {
  const kind = UPPER_BOUNDS.has(keyword) ? 'maximum-not-enforced' : 'invalid-input-accepted';
  return { kind, seen: `${mutation}: ${status}` };
}

function refusedValid({ probe }: Extract<Asked, { kind: 'valid' }>, status: number): Omit<Noted, 'pointer'> {
  return { kind: 'valid-input-refused', seen: `${probe}: ${status}` };
}
