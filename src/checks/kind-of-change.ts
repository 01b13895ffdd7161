import { isJsonArray, jsonTypeOf, type JsonValue } from '../core/index.ts';

/** What became of a value, in a few words, where that can be told from the two values; undefined where it cannot. */
export function kindOfChange(was: JsonValue | undefined, is: JsonValue | undefined): string | undefined {
  if (was === undefined) return 'added';
  if (is === undefined) return 'dropped key';
  if (typeof was === 'string' && typeof is === 'string') return changeOfText(was, is);
  if (isJsonArray(was) && isJsonArray(is)) return changeOfList(was, is);
  if (typeof was === 'number' && typeof is === 'number') return undefined;
  return jsonTypeOf(was) === jsonTypeOf(is) ? undefined : 'type';
}

const CHANGES: readonly (readonly [change: string, apply: (text: string) => string])[] = [
  ['blanks trimmed', (text) => text.trim()],
  ['blanks collapsed', (text) => text.trim().replaceAll(/\s+/gu, ' ')],
  ['letter case', (text) => text.toLowerCase()],
  ['Unicode normalised', (text) => text.normalize('NFC')],
  ['Unicode normalised', (text) => text.normalize('NFKD')],
];

function changeOfText(was: string, is: string): string | undefined {
  for (const [change, apply] of CHANGES) if (apply(was) === apply(is)) return change;
  if (is === '') return 'emptied';
  return was.startsWith(is) ? 'cut short' : undefined;
}

function changeOfList(was: readonly JsonValue[], is: readonly JsonValue[]): string {
  if (is.length < was.length) return 'items dropped';
  return is.length > was.length ? 'items added' : 'order';
}
