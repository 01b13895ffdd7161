import { jsonEqual, type JsonValue, type MutableJsonObject } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { saidBy } from './compare-constraints.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import { exampleClass } from './example-class.ts';
import { memberStep } from '../place/write-place.ts';
import type { Schema } from './schema.ts';

const WORDS = new Set([
  '$anchor',
  '$comment',
  '$dynamicAnchor',
  '$id',
  '$schema',
  'description',
  'externalDocs',
  'title',
]);

/** Differences that no message shows: words, examples, extensions, and marks such as `readOnly`. */
export function compareWords(pair: Compared): readonly Difference[] {
  return [
    ...compareMembers(pair, 'words-changed', (name) => WORDS.has(name)),
    ...compareMembers(pair, 'extension-changed', (name) => name.startsWith('x-')),
    ...compareMembers(pair, 'example-changed', (name) => name === 'example' || name === 'examples').flatMap(
      (difference) => withMeaning(pair, difference),
    ),
  ];
}

/** Where a request shows another kind of value than before, it may mean something else. */
function withMeaning({ before, after }: Compared, difference: Difference): readonly Difference[] {
  const [left, right] = [saidBy(before, 'example'), saidBy(after, 'example')];
  if (left === undefined || right === undefined) return [difference];
  const ignored = new Set(
    [...before.properties.keys(), ...after.properties.keys()]
      .filter((name) => before.properties.has(name) !== after.properties.has(name))
      .map(memberStep),
  );
  if (exampleClass(left, ignored) === exampleClass(right, ignored)) return [difference];
  return [
    { ...difference, only: 'response' },
    { ...difference, kind: 'meaning-may-have-changed', only: 'request' },
  ];
}

/** All members that `wanted` picks, as one difference that shows those that are not the same. */
function compareMembers(
  pair: Compared,
  kind: Difference['kind'],
  wanted: (name: string) => boolean,
): readonly Difference[] {
  const [left, right] = [picked(pair.before, wanted), picked(pair.after, wanted)];
  const names = [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => !isSame(left.get(name) ?? [], right.get(name) ?? []))
    .toSorted();
  const [first] = names;
  if (first === undefined) return [];
  return [differenceAt(pair, kind, first, [chosen(left, names), chosen(right, names)])];
}

function isSame(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
  if (left.length === right.length && left.every((value, index) => jsonEqual(value, right[index]))) return true;
  const [before, after] = [new Set(left.map(spoken)), new Set(right.map(spoken))];
  return before.size === after.size && [...before].every((text) => after.has(text));
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
