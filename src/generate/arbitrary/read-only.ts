import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { exclusiveProperties } from '../exclusive-properties.ts';
import { schemaAt } from '../schema-at.ts';

const MAX_DEPTH = 16;

/** Whether the schema at `pointer` is marked as read-only, itself or by what it is made of (OpenAPI 3.0.3 §4.7.24.2). */
export function isReadOnly(document: JsonObject, pointer: JsonPointer, depth = 0): boolean {
  const part = depth > MAX_DEPTH ? undefined : schemaAt(document, pointer);
  if (part === undefined) return false;
  const { readOnly, allOf } = part.value;
  if (readOnly === true) return true;
  const parts = isJsonArray(allOf) ? allOf : [];
  return parts.some((_, index) => isReadOnly(document, appendPointer(part.pointer, 'allOf', index), depth + 1));
}

/** Whether `value` has what a request by the schema at `pointer` is not to send: read-only properties, or two that do not go together. */
export function isUnsendable(document: JsonObject, pointer: JsonPointer, value: JsonValue, depth = 0): boolean {
  const part = depth > MAX_DEPTH ? undefined : schemaAt(document, pointer);
  if (part === undefined) return false;
  const at = (inner: JsonValue, ...tokens: readonly (string | number)[]): boolean =>
    isUnsendable(document, appendPointer(part.pointer, ...tokens), inner, depth + 1);
  if (
    ['allOf', 'anyOf', 'oneOf'].some((keyword) =>
      listOf(part.value[keyword]).some((_, index) => at(value, keyword, index)),
    )
  )
    return true;
  if (isJsonArray(value)) return value.some((item) => at(item, 'items'));
  if (!isJsonObject(value)) return false;
  const { properties } = part.value;
  const names = Object.keys(value);
  return (
    exclusiveProperties(part.value).filter((name) => names.includes(name)).length > 1 ||
    Object.entries(value).some(
      ([name, inner]) =>
        isJsonObject(properties) &&
        Object.hasOwn(properties, name) &&
        (isReadOnly(document, appendPointer(part.pointer, 'properties', name)) || at(inner, 'properties', name)),
    )
  );
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isJsonArray(value) ? value : [];
}
