import { headerValue, type HttpResponse } from '../../../core/index.ts';
import type { DocumentedResponse } from '../../../contract/index.ts';
import { parameterPart } from '../../place/place.ts';
import { inPart } from '../../place/write-place.ts';
import { createCounter, type Counter, type Watch } from './counter.ts';
import { note } from './note.ts';

/** Headers that mean something to clients. All others come and go with gateways; every tool that told of them was found too noisy. */
const OF_INTEREST = new Set([
  'etag',
  'last-modified',
  'link',
  'location',
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-rate-limit-limit',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-total-count',
]);
/** RFC 9745 and RFC 8594: the operation is going away. */
const ENDS = new Set(['deprecation', 'sunset']);

/** Counts required headers that are missing, and headers of interest that are not documented. */
export function watchHeaders(
  { headers: documented, pointer }: DocumentedResponse,
  counters: Map<string, Counter>,
): (response: HttpResponse, watch: Watch) => void {
  const listed = new Set(documented.map(({ name }) => name.toLowerCase()));
  const required = documented.filter((header) => header.required);
  return (response, watch) => {
    for (const header of required)
      if (headerValue(response.headers, header.name) === undefined)
        note(counterOf(header.name.toLowerCase(), counters, watch), missing(header.pointer), watch);
    for (const [name] of response.headers) {
      const lower = name.toLowerCase();
      if (listed.has(lower)) continue;
      if (ENDS.has(lower))
        note(
          counterOf(lower, counters, watch),
          { kind: 'end-announced', pointer, seen: dayIn(response, lower) },
          watch,
        );
      else if (OF_INTEREST.has(lower))
        note(counterOf(lower, counters, watch), { kind: 'undocumented-header', pointer, seen: 'present' }, watch);
    }
  };
}

function missing(pointer: DocumentedResponse['pointer']): Parameters<typeof note>[1] {
  return { kind: 'missing-header', pointer, seen: 'nothing' };
}

function counterOf(name: string, counters: Map<string, Counter>, { planner }: Watch): Counter {
  const counter =
    counters.get(name) ?? createCounter(inPart('', parameterPart('header', name)), planner([]), { parent: null });
  counters.set(name, counter);
  return counter;
}

/** The day that the header names: an HTTP date, or seconds since the epoch after `@` (RFC 9745 §2.1). */
function dayIn({ headers }: HttpResponse, name: string): string {
  const value = headerValue(headers, name) ?? '';
  const seconds = /^@(\d{1,12})$/u.exec(value)?.[1];
  const time = seconds === undefined ? Date.parse(value) : Number(seconds) * 1_000;
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : 'no date';
}
