import { responsePart } from '../place/place.ts';
import { meetingPoint, type MeetingPoint } from '../place/meet.ts';
import { isSameOperation } from '../place/same-operation.ts';
import { inPart } from '../place/write-place.ts';
import type { Usage, UsersByName } from './usage.ts';

/** A place that is used, and who uses it. */
export interface Used {
  readonly point: MeetingPoint;
  readonly users: readonly string[];
}

/** What is used of one operation. */
export interface UsedPlaces {
  readonly sends: readonly Used[];
  readonly reads: readonly Used[];
  readonly statuses: readonly Used[];
}

/** Looks up what `usage` says of an operation, whatever the parameters of its path are called; undefined where it says nothing. */
export function indexUsage({ operations }: Usage): (operation: string | null) => UsedPlaces | undefined {
  const found = new Map<string, UsedPlaces>();
  const names = Object.keys(operations);
  return (operation) => {
    const name = names.find((known) => known === operation) ?? names.find((known) => isSameOperation(known, operation));
    const known = name === undefined ? undefined : found.get(name);
    const used = name === undefined ? undefined : operations[name];
    if (name === undefined || used === undefined || known !== undefined) return known;
    const statuses: UsersByName = Object.fromEntries(
      Object.entries(used.statuses).map(([status, users]) => [inPart('', responsePart(status)), users] as const),
    );
    const made: UsedPlaces = {
      sends: usedOf(name, used.sends),
      reads: usedOf(name, used.reads),
      statuses: usedOf(name, statuses),
    };
    found.set(name, made);
    return made;
  };
}

function usedOf(operation: string, users: UsersByName): readonly Used[] {
  return Object.entries(users).flatMap(([place, list]) => {
    const point = meetingPoint(operation, place);
    return point === undefined ? [] : [{ point, users: list }];
  });
}
