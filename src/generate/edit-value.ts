import { isJsonArray, isJsonObject, pointerTokens, type JsonPointer, type JsonValue } from '../core/index.ts';

/** A copy of `value` with `replacement` at `pointer`; undefined takes the member or item away. Other parts are shared. */
export function editValue(value: JsonValue, pointer: JsonPointer, replacement: JsonValue | undefined): JsonValue {
  return edit(value, pointerTokens(pointer), replacement) ?? null;
}

function edit(value: JsonValue, tokens: readonly string[], replacement: JsonValue | undefined): JsonValue | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return replacement;
  if (isJsonArray(value))
    return value.flatMap((item, index) => {
      const after = String(index) === token ? edit(item, rest, replacement) : item;
      return after === undefined ? [] : [after];
    });
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (name !== token) return [[name, item]];
      const after = edit(item, rest, replacement);
      return after === undefined ? [] : [[name, after]];
    }),
  );
}
