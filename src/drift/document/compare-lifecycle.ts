import { member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { tell, type Context } from './context.ts';
import type { KindId } from './rules/ids.ts';

/** Compares how long an operation is there to stay: deprecation, the day of its sunset, its stability. */
export function compareLifecycle(context: Context, before: JsonObject, after: JsonObject): void {
  const at = (kind: KindId, name: string): void => {
    const values = { before: member(before, name), after: member(after, name) };
    const cause = `${context.operation} ${name}`;
    tell(context, kind, { ...values, holderBefore: before, holderAfter: after, member: name, cause });
  };
  const [left, right] = [member(before, 'deprecated') === true, member(after, 'deprecated') === true];
  if (left !== right) at(right ? 'operation-deprecated' : 'operation-reactivated', 'deprecated');
  const sunset = compareSunset(member(before, 'x-sunset'), member(after, 'x-sunset'));
  if (sunset !== undefined) at(sunset, 'x-sunset');
  const [from, to] = [stabilityOf(before), stabilityOf(after)];
  if (from !== to) at(to < from ? 'stability-lowered' : 'stability-raised', 'x-stability-level');
}

/** Members that are read here. */
export const LIFECYCLE = ['deprecated', 'x-stability-level', 'x-sunset'];

function compareSunset(before: JsonValue | undefined, after: JsonValue | undefined): KindId | undefined {
  if (before === after) return undefined;
  if (before === undefined) return 'sunset-added';
  if (after === undefined) return 'sunset-removed';
  const [left, right] = [dayOf(before), dayOf(after)];
  if (Number.isNaN(right)) return Number.isNaN(left) ? undefined : 'sunset-invalid';
  if (Number.isNaN(left)) return 'sunset-repaired';
  if (left === right) return undefined;
  return right < left ? 'sunset-earlier' : 'sunset-later';
}

function dayOf(value: JsonValue): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

/** The levels that are in use, the least stable first; without one, an operation is stable. */
const STABILITY = ['draft', 'alpha', 'beta', 'stable'];

function stabilityOf(operation: JsonObject): number {
  const level = member(operation, 'x-stability-level');
  const rank = typeof level === 'string' ? STABILITY.indexOf(level.toLowerCase()) : -1;
  return rank === -1 ? STABILITY.length - 1 : rank;
}
