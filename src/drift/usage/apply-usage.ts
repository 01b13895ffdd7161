import { pointerTokens } from '../../core/index.ts';
import { appears } from '../appears.ts';
import type { Change, Comparison, Root } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import { isInside, isWithin, meetingPoint, meets, type MeetingPoint } from '../place/meet.ts';
import { indexUsage, type Used, type UsedPlaces } from './index-usage.ts';
import type { Usage } from './usage.ts';

/**
 * `comparison` with the levels that it has for whoever uses the API as `usage` says. What depends on the reader (`warning`) becomes breaking at a place
 * that is used, `usedBy` naming who, and compatible at one that nobody uses, and so does a new status that somebody is prepared for. Other
 * levels stay, and so does what a usage cannot tell: operations that it does not know, what is new in the newer document, which nobody can
 * have used, and defaults, which matter to who leaves something out.
 */
export function applyUsage(comparison: Comparison, usage: Usage): Comparison {
  const usedOf = indexUsage(usage);
  const changes = comparison.changes.map((change) => judge(change, usedOf));
  return { ...comparison, changes, roots: comparison.roots.map((root) => ({ ...root, level: worst(root, changes) })) };
}

function judge(change: Change, usedOf: (operation: string | null) => UsedPlaces | undefined): Change {
  const { level, operation, direction, place } = change;
  const used = level === 'warning' ? usedOf(operation) : undefined;
  const point = meetingPoint(operation, place);
  if (used === undefined || point === undefined) return change;
  if (direction === 'none' || place === '' || isAboutDefault(change)) return change;
  const prepared = preparedFor(used.statuses, point);
  const users = [...new Set([...prepared, ...usersInside(direction === 'request' ? used.sends : used.reads, point)])];
  return appears(change) ? judgeNew(change, prepared, users) : judgeOld(change, users);
}

/** For a status, to be prepared is to be safe; what is inside of a place that is new, nobody can have used. */
function judgeNew(change: Change, prepared: readonly string[], users: readonly string[]): Change {
  if (prepared.length > 0) return lowered(change, `${prepared.join(', ')} is prepared for it`);
  return users.length > 0 ? raised(change, users) : change;
}

function judgeOld(change: Change, users: readonly string[]): Change {
  if (users.length > 0) return raised(change, users);
  return lowered(change, `nobody here ${change.direction === 'request' ? 'sends' : 'reads'} it`);
}

function raised(change: Change, users: readonly string[]): Change {
  return { ...change, level: 'breaking', usedBy: users, message: `${change.message} (warning, but it is used here)` };
}

function lowered(change: Change, why: string): Change {
  return { ...change, level: 'compatible', message: `${change.message} (warning, but ${why})` };
}

/** Whether it is about the keyword `default`, and not about a property or a response of that name. */
function isAboutDefault({ pointerBefore, pointerAfter }: Change): boolean {
  return [pointerBefore, pointerAfter].some((pointer) => {
    const tokens = pointer === null ? [] : pointerTokens(pointer);
    return tokens.at(-1) === 'default' && !['properties', 'responses'].includes(tokens.at(-2) ?? '');
  });
}

/** Who is prepared for the status that `point` stands for, which may be a range such as `4XX`. For `default` nobody is by that alone. */
function preparedFor(statuses: readonly Used[], point: MeetingPoint): readonly string[] {
  if (point.marks.some(({ of }) => of.kind === 'response' && of.status === 'default')) return [];
  return statuses.flatMap((known) => (meets(known.point, point) ? known.users : []));
}

/** Those of `point`, of what is inside of it, and of what it is inside of where no part of that is named: who uses a whole uses its parts. */
function usersInside(used: readonly Used[], point: MeetingPoint): readonly string[] {
  return used.flatMap(({ point: known, users }) => {
    const isWhole = isInside(point, known) && !used.some((other) => isInside(other.point, known));
    return isWithin(known, point) || isWhole ? users : [];
  });
}

function worst({ id, level }: Root, changes: readonly Change[]): Level {
  const levels = new Set(changes.flatMap((change) => (change.root === id ? [change.level] : [])));
  return LEVELS.find((known) => levels.has(known)) ?? level;
}
