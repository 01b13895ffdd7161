import { isJsonObject, type JsonValue } from '../../src/core/index.ts';

/** Name and value of every member; none where `value` is no object. */
export function entriesOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
