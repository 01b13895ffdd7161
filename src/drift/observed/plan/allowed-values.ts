import { appendPointer, isJsonArray, jsonEqual, member, type JsonValue } from '../../../core/index.ts';
import type { Part } from './create-planner.ts';
import type { Plan } from './plan.ts';

/**
 * What the `enum`s of `parts` allow together; null where none has one. Texts are compared by the contract's own rule where it says that
 * letter case and separators carry no meaning (`x-enum-comparison`, an extension of this project).
 */
export function allowedValues(parts: readonly Part[]): Plan['values'] {
  const lists = parts.flatMap(({ schema, pointer }) => {
    const list = member(schema, 'enum');
    if (!isJsonArray(list)) return [];
    const loose = member(schema, 'x-enum-comparison') === 'separator-insensitive';
    return [{ list, pointer: appendPointer(pointer, 'enum'), has: memberOf(list, loose) }];
  });
  const [first] = lists;
  if (first === undefined) return null;
  return {
    pointer: first.pointer,
    listed: first.list,
    has: lists.length === 1 ? first.has : (value) => lists.every(({ has }) => has(value)),
  };
}

function memberOf(list: readonly JsonValue[], loose: boolean): (value: JsonValue) => boolean {
  const plain = new Set<JsonValue>(list.filter((item) => typeof item !== 'object' || item === null));
  const nested = list.filter((item) => typeof item === 'object' && item !== null);
  const folded = new Set(loose ? list.flatMap((item) => (typeof item === 'string' ? [fold(item)] : [])) : []);
  return (value) =>
    plain.has(value) ||
    (loose && typeof value === 'string' && folded.has(fold(value))) ||
    nested.some((item) => jsonEqual(item, value));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]/gu, '_');
}
