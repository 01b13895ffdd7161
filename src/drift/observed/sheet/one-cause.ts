import { isInside, meetingPoint } from '../../place/meet.ts';
import type { CountedFact, FactSheet } from './fact-sheet.ts';
import { operationKey } from './operation-key.ts';

/**
 * The facts of a sheet without those refusals of what the contract allows that have the cause of another: each is counted for the operation as a
 * whole and for the place that the request was about. Where an operation accepts nothing at all, that is told; otherwise the innermost places: a
 * request about the whole holds something of every part.
 */
export function oneForEachCause({ facts, places }: FactSheet): readonly CountedFact[] {
  const refused = facts.filter(({ kind }) => kind === 'valid-input-refused');
  if (refused.length === 0) return facts;
  const accepting = new Set(
    places
      .filter(({ status, place, values }) => status === null && place === '' && values > 0)
      .map((place) => operationKey(place)),
  );
  return facts.filter((fact) => {
    if (fact.kind !== 'valid-input-refused') return true;
    const key = operationKey(fact);
    if (!accepting.has(key)) return fact.place === '';
    return !refused.some((other) => operationKey(other) === key && isWithin(other, fact));
  });
}

/** Whether the place of `inner` is inside of that of `whole`; the empty one holds all. */
function isWithin(inner: CountedFact, whole: CountedFact): boolean {
  const [point, holder] = [inner, whole].map(({ operation, place }) => meetingPoint(operation, place));
  return point !== undefined && holder !== undefined && isInside(point, holder);
}
