import {
  isJsonArray,
  isJsonObject,
  pointerTokens,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/** `update` merged into `target`: objects member by member, arrays appended, everything else replaced (Overlay 1.0 §4.4.3.1). */
export function merge(target: JsonValue | undefined, update: JsonValue): JsonValue {
  if (isJsonArray(target)) return [...target, ...(isJsonArray(update) ? update : [update])];
  if (!isJsonObject(target) || !isJsonObject(update)) return update;
  const merged = Object.entries(update).map(([name, value]) => [name, merge(target[name], value)] as const);
  return { ...target, ...Object.fromEntries(merged) };
}

/** A copy of `document` in which `edit` decides the value at `pointer`; undefined takes it away. */
export function editAt(
  document: JsonObject,
  pointer: JsonPointer,
  edit: (value: JsonValue) => JsonValue | undefined,
): JsonObject {
  const edited = editTokens(document, pointerTokens(pointer), edit);
  return isJsonObject(edited) ? edited : {};
}

function editTokens(
  value: JsonValue,
  tokens: readonly string[],
  edit: (value: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return edit(value);
  if (isJsonArray(value))
    return value.flatMap((item, index) => {
      if (String(index) !== token) return [item];
      const after = editTokens(item, rest, edit);
      return after === undefined ? [] : [after];
    });
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (name !== token) return [[name, item]];
      const after = editTokens(item, rest, edit);
      return after === undefined ? [] : [[name, after]];
    }),
  );
}
