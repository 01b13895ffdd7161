import { jsonEqual, member, type JsonObject, type JsonValue, type MutableJsonObject } from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { spoken } from './compare-words.ts';
import { at, tell, type Context } from './context.ts';

const WORDS = new Set(['$comment', 'description', 'externalDocs', 'summary', 'title']);

/** Extensions of the vendor that say who may call an operation, and whether it is an experiment. */
const ABOUT_ACCESS = new Set(['x-sailpoint-userLevels', 'x-sailpont-userLevels', 'x-sailpoint-experimental']);

/**
 * Compares the members of two objects of OpenAPI that are not in `known`, which others compare: words, extensions, and what OpenAPI does
 * not have, which cannot be read.
 */
export function compareMembers(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  known: readonly string[],
): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !known.includes(name) && !isSaidAlike(member(before, name), member(after, name)))
    .toSorted();
  const words = names.filter((name) => WORDS.has(name));
  const access = names.filter((name) => ABOUT_ACCESS.has(name));
  const extensions = names.filter((name) => name.startsWith('x-') && !ABOUT_ACCESS.has(name));
  for (const [kind, group] of [
    ['words-changed', words],
    ['access-extension-changed', access],
    ['extension-changed', extensions],
  ] as const) {
    const [first] = group;
    if (first === undefined) continue;
    const shown = [picked(before, group), picked(after, group)] as const;
    const cause = canonical([context.place === '' ? '' : context.place, ...shown]);
    tell(context, kind, { holderBefore: before, holderAfter: after, member: first, shown, cause });
  }
  for (const name of names) if (!WORDS.has(name) && !name.startsWith('x-')) compareUnread(context, before, after, name);
}

function isSaidAlike(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return (
    jsonEqual(left, right) || (typeof left === 'string' && typeof right === 'string' && spoken(left) === spoken(right))
  );
}

/** Tells where the member `name`, which cannot be read, is not the same on both sides. */
export function compareUnread(context: Context, before: JsonObject, after: JsonObject, name: string): void {
  // The same reference may lead to something else, none of which can be read.
  const left = context.left.behind(member(before, name));
  const right = context.right.behind(member(after, name));
  if (canonical(left) === canonical(right)) return;
  tell(at(context, aboutPart(name)), 'not-comparable', {
    before: left,
    after: right,
    holderBefore: before,
    holderAfter: after,
    member: name,
  });
}

/** Tells where a flag is neither true nor false, and not the same on both sides. */
export function compareOddFlags(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  names: readonly string[],
): void {
  for (const name of names)
    if (isOddFlag(member(before, name)) || isOddFlag(member(after, name))) compareUnread(context, before, after, name);
}

function isOddFlag(value: JsonValue | undefined): boolean {
  return value !== undefined && typeof value !== 'boolean';
}

function picked(object: JsonObject, names: readonly string[]): JsonValue | null {
  const made: MutableJsonObject = {};
  for (const name of names) {
    const value = member(object, name);
    if (value !== undefined) made[name] = value;
  }
  return Object.keys(made).length === 0 ? null : made;
}
