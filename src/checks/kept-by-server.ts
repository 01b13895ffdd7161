import type { DescribedPlace } from './described-place.ts';

/** Whether a place holds a point in time: the server's note of when something was done changes with whatever is done. */
export function isKeptByServer({ formats }: DescribedPlace): boolean {
  return formats.has('date-time');
}
