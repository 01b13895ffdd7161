import { meetingPoint, meets } from '../place/meet.ts';
import { isSameOperation } from '../place/same-operation.ts';

/** Where a change or a fact is. */
interface Placed {
  readonly operation: string | null;
  readonly place: string;
}

/** Whether two changes are at the same place of the same operation, whatever the parameters of its path are called. */
export function isSamePlace(one: Placed, other: Placed): boolean {
  return one.place === other.place && isSameOperation(one.operation, other.operation);
}

/** Whether a change and what answers show are about the same, as far as an answer can tell. */
export function isMetBy(one: Placed, other: Placed): boolean {
  if (!isSameOperation(one.operation, other.operation)) return false;
  const [left, right] = [one, other].map(({ operation, place }) => meetingPoint(operation, place));
  return left !== undefined && right !== undefined && meets(left, right);
}
