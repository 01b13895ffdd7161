import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';

/** More parts of one value than these are not tried one by one. */
const MAX_PARTS = 12;

/** Values that are smaller than `value` in one respect, the much smaller ones first; of another type never. */
export function* smallerValues(value: JsonValue): Iterable<JsonValue> {
  if (typeof value === 'string') yield* smallerTexts(value);
  else if (typeof value === 'number') yield* smallerNumbers(value);
  else if (isJsonArray(value)) yield* smallerArrays(value);
  else if (isJsonObject(value)) yield* smallerObjects(Object.entries(value));
}

function* smallerTexts(text: string): Iterable<string> {
  const characters = Array.from(text);
  const { length } = characters;
  if (length === 0) return;
  yield '';
  for (let kept = 1; kept < length; kept *= 2) {
    yield characters.slice(0, kept).join('');
    yield characters.slice(length - kept).join('');
  }
  yield characters.slice(0, -1).join('');
  yield characters.slice(1).join('');
}

function* smallerNumbers(number: number): Iterable<number> {
  for (const smaller of [0, 1, Math.trunc(number / 2), Math.trunc(number), number - 1])
    if (Math.abs(smaller) < Math.abs(number)) yield smaller;
}

function* smallerArrays(items: readonly JsonValue[]): Iterable<JsonValue> {
  const { length } = items;
  if (length > 0) yield [];
  for (let kept = Math.floor(length / 2); kept > 0; kept = Math.floor(kept / 2)) yield items.slice(0, kept);
  const tried = items.slice(0, MAX_PARTS);
  for (const at of tried.keys()) yield [...items.slice(0, at), ...items.slice(at + 1)];
  for (const [at, item] of tried.entries())
    for (const smaller of smallerValues(item)) yield [...items.slice(0, at), smaller, ...items.slice(at + 1)];
}

function* smallerObjects(entries: readonly (readonly [string, JsonValue])[]): Iterable<JsonValue> {
  const half = Math.floor(entries.length / 2);
  if (half > MAX_PARTS) {
    yield Object.fromEntries(entries.slice(0, half));
    yield Object.fromEntries(entries.slice(half));
  }
  const tried = entries.slice(0, MAX_PARTS);
  for (const at of tried.keys()) yield Object.fromEntries([...entries.slice(0, at), ...entries.slice(at + 1)]);
  for (const [at, [name, value]] of tried.entries())
    for (const smaller of smallerValues(value))
      yield Object.fromEntries([...entries.slice(0, at), [name, smaller], ...entries.slice(at + 1)]);
}
