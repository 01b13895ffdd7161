import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../core/index.ts';

/** How keywords of two schemas that hold at the same time come together; any other keyword is that of the later one. */
const MERGERS: Readonly<Record<string, (left: JsonValue, right: JsonValue) => JsonValue>> = {
  properties: (left, right) => (isJsonObject(left) && isJsonObject(right) ? mergeProperties(left, right) : right),
  required: (left, right) => [...new Set([...listOf(left), ...listOf(right)])],
  enum: (left, right) => listOf(left).filter((value) => listOf(right).some((other) => other === value)),
  minimum: largest,
  minLength: largest,
  minItems: largest,
  minProperties: largest,
  maximum: smallest,
  maxLength: smallest,
  maxItems: smallest,
  maxProperties: smallest,
};

/** One schema that allows about what all of `schemas` allow together (OpenAPI 3.0.3 §4.7.24.3). */
export function mergeSchemas(schemas: readonly JsonObject[]): JsonObject {
  const merged: MutableJsonObject = {};
  for (const schema of schemas)
    for (const [keyword, value] of Object.entries(schema)) {
      const before = merged[keyword];
      merged[keyword] = before === undefined ? value : (MERGERS[keyword]?.(before, value) ?? value);
    }
  return merged;
}

function mergeProperties(left: JsonObject, right: JsonObject): JsonObject {
  const merged: MutableJsonObject = { ...left };
  for (const [name, value] of Object.entries(right)) {
    const before = merged[name];
    merged[name] = isJsonObject(before) && isJsonObject(value) ? mergeSchemas([before, value]) : value;
  }
  return merged;
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return isJsonArray(value) ? value : [];
}

function largest(left: JsonValue, right: JsonValue): JsonValue {
  return Math.max(Number(left), Number(right));
}

function smallest(left: JsonValue, right: JsonValue): JsonValue {
  return Math.min(Number(left), Number(right));
}
