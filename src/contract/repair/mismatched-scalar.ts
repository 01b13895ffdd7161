import { appendPointer, type JsonValue } from '../../core/index.ts';
import type { Repair } from './repair.ts';

/** A default or example written as another scalar than the declared type, such as `true` for a string. */
export const mismatchedScalar: Repair = {
  id: 'mismatched-scalar',
  title: 'a default or example of another scalar type than declared',
  effect: 'linters fail, generated clients send the wrong type',
  treatment: 'written as the declared type, where that loses nothing',
  repair: (schema, pointer) => {
    const changes = ['default', 'example'].flatMap((name) => {
      const before = schema[name];
      const after = before === undefined ? undefined : asType(before, schema['type']);
      return after === undefined ? [] : [{ name, pointer: appendPointer(pointer, name), before, after }];
    });
    if (changes.length === 0) return undefined;
    const repaired = Object.fromEntries(changes.map(({ name, after }) => [name, after]));
    return { schema: { ...schema, ...repaired }, changes };
  },
};

/** `value` as the scalar `type`; undefined where it already is one or cannot be one without loss. */
function asType(value: JsonValue, type: JsonValue | undefined): JsonValue | undefined {
  if (type === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'boolean') return value === 'true' || value === 'false' ? value === 'true' : undefined;
  return type === 'integer' || type === 'number' ? asNumber(value, type) : undefined;
}

function asNumber(text: string, type: 'integer' | 'number'): number | undefined {
  const number = Number(text);
  if (type === 'integer' ? !Number.isInteger(number) : !Number.isFinite(number)) return undefined;
  return String(number) === text ? number : undefined;
}
