import type { Change, Comparison, Root } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import type { OperationUsage, Usage, UsersByName } from './usage.ts';

/**
 * `comparison` with the levels that it has for whoever uses the API as `usage` says. What depends on the reader (`warning`) becomes breaking at a place
 * that is used, `usedBy` naming who, and compatible at one that nobody uses. Other levels, what is new in the newer document, which nobody
 * can have used, and operations that `usage` does not know, stay as they are.
 */
export function applyUsage(comparison: Comparison, usage: Usage): Comparison {
  const changes = comparison.changes.map((change) => judge(change, usage));
  return { ...comparison, changes, roots: comparison.roots.map((root) => ({ ...root, level: worst(root, changes) })) };
}

function judge(change: Change, { operations }: Usage): Change {
  const { level, operation } = change;
  if (level !== 'warning' || operation === null || !Object.hasOwn(operations, operation)) return change;
  const used = operations[operation];
  const users = used === undefined ? undefined : usersOf(change, used);
  if (users === undefined) return change;
  if (users.length > 0)
    return { ...change, level: 'breaking', usedBy: users, message: `${change.message} (warning, but it is used here)` };
  if (change.pointerBefore === null) return change;
  const verb = change.direction === 'request' ? 'sends' : 'reads';
  return { ...change, level: 'compatible', message: `${change.message} (warning, but nobody here ${verb} it)` };
}

/** Who uses the place of `change`, or something inside of it; undefined where a usage cannot tell. */
function usersOf(
  { direction, place }: Change,
  { sends, reads, statuses }: OperationUsage,
): readonly string[] | undefined {
  if (direction === 'none' || place === '') return undefined;
  const [, status] = /^response (\S+)$/u.exec(place) ?? [];
  const exact = status === undefined ? [] : (entry(statuses, status) ?? []);
  return [...new Set([...exact, ...usersInside(direction === 'request' ? sends : reads, place)])];
}

function entry(users: UsersByName, name: string): readonly string[] | undefined {
  return Object.hasOwn(users, name) ? users[name] : undefined;
}

/** Those of `place`, of what is inside of it, and of what it is inside of where no part of that is named: who uses a whole uses its parts. */
function usersInside(users: UsersByName, place: string): readonly string[] {
  const names = Object.keys(users);
  return Object.entries(users).flatMap(([name, list]) => {
    const whole = isInside(place, name) && !names.some((other) => isInside(other, name));
    return name === place || isInside(name, place) || whole ? list : [];
  });
}

function isInside(place: string, holder: string): boolean {
  return place.startsWith(holder) && /^[.[ ]/u.test(place.slice(holder.length));
}

function worst({ id, level }: Root, changes: readonly Change[]): Level {
  const levels = new Set(changes.flatMap((change) => (change.root === id ? [change.level] : [])));
  return LEVELS.find((known) => levels.has(known)) ?? level;
}
