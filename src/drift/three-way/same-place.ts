import { exactPoint, meetingPoint, meets, type MeetingPoint } from '../place/meet.ts';
import { isSameOperation, withoutNames } from '../place/same-operation.ts';

/** Where a change or a fact is. */
interface Placed {
  readonly operation: string | null;
  readonly place: string;
}

/** Whether two changes are at the same place of the same operation, whatever the parameters of its path are called. */
export function isSamePlace(one: Placed, other: Placed): boolean {
  if (!isSameOperation(one.operation, other.operation)) return false;
  return one.place === other.place || exactPoint(one.operation, one.place) === exactPoint(other.operation, other.place);
}

/** A change or a fact with where it meets others, found out once. */
export interface Located<Item> {
  readonly item: Item;
  readonly operation: string | null;
  readonly point: MeetingPoint | undefined;
}

/** `item` with where it meets others. */
export function located<Item extends Placed>(item: Item): Located<Item> {
  const { operation, place } = item;
  return {
    item,
    operation: operation === null ? null : withoutNames(operation),
    point: meetingPoint(operation, place),
  };
}

/** Whether a change and what answers show are about the same, as far as an answer can tell. */
export function isMetBy(one: Located<unknown>, other: Located<unknown>): boolean {
  if (one.operation !== other.operation || one.point === undefined || other.point === undefined) return false;
  return meets(one.point, other.point);
}
