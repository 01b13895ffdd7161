import type * as fc from 'fast-check';

import type { Subject } from '../subject.ts';
import { smallerDifferences, towardsExample } from './difference.ts';
import { requestArbitrary, type DrawnParts } from './request-arbitrary.ts';

/** What a drawn request is made of, and how it was drawn, as long as it is as drawn: that knows best how it gets smaller. */
export interface Shrinkable {
  readonly parts: DrawnParts;
  readonly drawn: fc.Value<DrawnParts> | null;
}

/**
 * Requests that are smaller than `shrinkable`, most promising first: nearer to the documented example, since what is as there, where it is
 * accepted, is not what fails; then as fast-check makes what it has drawn smaller, or part by part.
 */
export function* smallerRequests(subject: Subject, { parts, drawn }: Shrinkable): Iterable<Shrinkable> {
  for (const nearer of towardsExample(subject, parts)) yield { parts: nearer, drawn: null };
  if (drawn === null) for (const smaller of smallerDifferences(subject, parts)) yield { parts: smaller, drawn: null };
  else
    for (const smaller of requestArbitrary(subject).shrink(drawn.value, drawn.context))
      yield { parts: smaller.value, drawn: smaller };
}
