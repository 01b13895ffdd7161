/** The values that JSON can hold (RFC 8259 §3). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object, read-only: documents are never changed in place, layers are made by copying. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** A JSON object under construction. */
export type MutableJsonObject = Record<string, JsonValue>;

/** Reads a JSON text. Throws a SyntaxError where it is none. */
export function parseJson(text: string): JsonValue {
  const value: unknown = JSON.parse(text);
  if (isParsed(value)) return value;
  throw new TypeError('JSON.parse gave back no JSON value');
}

/** `JSON.parse` gives back nothing but JSON values; its declared type just does not say so. */
function isParsed(value: unknown): value is JsonValue {
  return value !== undefined;
}

/** Whether `value` is a JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `value` is a JSON array. `Array.isArray` alone would widen a read-only array to `any[]`. */
export function isJsonArray(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The member `name` of `value`, or undefined where `value` is no object or has no own such member. */
export function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Structural equality of two JSON values; the order of object members does not count (RFC 8259 §4). */
export function jsonEqual(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (isJsonArray(left) && isJsonArray(right))
    return left.length === right.length && left.every((item, index) => jsonEqual(item, right[index]));
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && jsonEqual(left[name], right[name]))
  );
}

/** The JSON type name of a value, with `integer` told apart from `number` as JSON Schema does. */
export function jsonTypeOf(
  value: JsonValue,
): 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object' {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return isJsonArray(value) ? 'array' : 'object';
}
