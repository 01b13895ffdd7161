import { isJsonObject, member, type JsonObject, type JsonValue, type MutableJsonObject } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import type { Schema } from './schema.ts';

const WORDS = ['title', 'description', 'externalDocs', '$comment', '$id', '$schema', '$anchor', '$dynamicAnchor'];

/** Differences that no message shows: words, examples, extensions, and marks such as `readOnly`. */
export function compareWords(pair: Compared): readonly Difference[] {
  return [
    ...compareMembers(pair, 'words-changed', (name) => WORDS.includes(name)),
    ...compareMembers(pair, 'extension-changed', (name) => name.startsWith('x-')),
    ...compareMembers(pair, 'example-changed', (name) => name === 'example' || name === 'examples'),
  ];
}

/** All members that `wanted` picks, as one difference that shows those that are not the same. */
function compareMembers(
  pair: Compared,
  kind: Difference['kind'],
  wanted: (name: string) => boolean,
): readonly Difference[] {
  const [left, right] = [picked(pair.before, wanted), picked(pair.after, wanted)];
  const rewrapped = pair.before.parts.length !== pair.after.parts.length;
  const names = [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => !isSame(left.get(name) ?? [], right.get(name) ?? [], rewrapped))
    .toSorted();
  const [first] = names;
  if (first === undefined) return [];
  return [differenceAt(pair, kind, first, [chosen(left, names), chosen(right, names)])];
}

/**
 * Words that a wrapper adds to those of what it wraps do not replace them: a reference put into `allOf` with a description of its own
 * still says what it said.
 */
function isSame(left: readonly JsonValue[], right: readonly JsonValue[], rewrapped: boolean): boolean {
  const [before, after] = [new Set(left.map(spoken)), new Set(right.map(spoken))];
  const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
    [...inner].every((text) => outer.has(text));
  if (rewrapped) return isWithin(before, after) || isWithin(after, before);
  return isWithin(before, after) && isWithin(after, before);
}

/** `value` as text; how words are spaced does not count. */
export function spoken(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : canonical(value);
}

function picked(schema: Schema, wanted: (name: string) => boolean): ReadonlyMap<string, readonly JsonValue[]> {
  const found = new Map<string, JsonValue[]>();
  for (const part of schema.parts)
    for (const [name, value] of Object.entries(part))
      if (wanted(name)) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

function chosen(members: ReadonlyMap<string, readonly JsonValue[]>, names: readonly string[]): JsonValue | null {
  const made: MutableJsonObject = {};
  for (const name of names) {
    const [value] = members.get(name) ?? [];
    if (value !== undefined) made[name] = value;
  }
  return Object.keys(made).length === 0 ? null : made;
}

/** Differences in `deprecated`, `readOnly` and `writeOnly`. */
export function compareMarks(pair: Compared): readonly Difference[] {
  return MARKS.filter(({ mark }) => pair.before[mark] !== pair.after[mark]).map(({ mark, set, unset }) =>
    differenceAt(pair, pair.after[mark] ? set : unset, mark, [pair.before[mark], pair.after[mark]]),
  );
}

const MARKS = [
  { mark: 'deprecated', set: 'became-deprecated', unset: 'no-longer-deprecated' },
  { mark: 'readOnly', set: 'became-read-only', unset: 'no-longer-read-only' },
  { mark: 'writeOnly', set: 'became-write-only', unset: 'no-longer-write-only' },
] as const;

/** The members of `object` that are extensions (OpenAPI 3.0.3 §4.9). */
export function extensionsOf(object: JsonObject): readonly string[] {
  return isJsonObject(object) ? Object.keys(object).filter((name) => name.startsWith('x-')) : [];
}

/** Whether the members called `name` say the same, spacing aside. */
export function sameWords(before: JsonObject, after: JsonObject, name: string): boolean {
  return spoken(member(before, name)) === spoken(member(after, name));
}
