import { pointerTokens } from '../../core/index.ts';
import { appears } from '../appears.ts';
import type { Change, Comparison, Root } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import type { Usage, UsersByName } from './usage.ts';

/**
 * `comparison` with the levels that it has for whoever uses the API as `usage` says. What depends on the reader (`warning`) becomes breaking at a place
 * that is used, `usedBy` naming who, and compatible at one that nobody uses, and so does a new status that somebody is prepared for. Other
 * levels stay, and so does what a usage cannot tell: operations that it does not know, what is new in the newer document, which nobody can
 * have used, and defaults, which matter to who leaves something out.
 */
export function applyUsage(comparison: Comparison, usage: Usage): Comparison {
  const changes = comparison.changes.map((change) => judge(change, usage));
  return { ...comparison, changes, roots: comparison.roots.map((root) => ({ ...root, level: worst(root, changes) })) };
}

function judge(change: Change, { operations }: Usage): Change {
  const { level, operation, direction, place } = change;
  const used = Object.entries(operations).find(([name]) => name === operation)?.[1];
  if (level !== 'warning' || used === undefined) return change;
  if (direction === 'none' || place === '' || isAboutDefault(change)) return change;
  const prepared = preparedFor(used.statuses, place);
  const users = [...new Set([...prepared, ...usersInside(direction === 'request' ? used.sends : used.reads, place)])];
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

/** Who is prepared for the status that `place` stands for, which may be a range such as `4XX` (OpenAPI 3.0.3 §4.7.16). */
function preparedFor(statuses: UsersByName, place: string): readonly string[] {
  const status = /^response (?<code>\S+)$/u.exec(place)?.groups?.['code'];
  if (status === undefined) return [];
  const isOf = (known: string): boolean =>
    known === status || (/^[1-5]XX$/iu.test(status) && known.startsWith(status.charAt(0)));
  return Object.entries(statuses).flatMap(([known, users]) => (isOf(known) ? users : []));
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
