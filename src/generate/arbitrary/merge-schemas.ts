import { isJsonArray, jsonEqual, type JsonObject, type JsonValue, type MutableJsonObject } from '../../core/index.ts';
import { leastCommonMultiple } from './multiples.ts';

/** How keywords of two schemas that hold at the same time come together; of those not listed, objects and arrays see to themselves. */
const MERGERS: Readonly<Record<string, (left: JsonValue, right: JsonValue) => JsonValue>> = {
  type: (left, right) => (left === 'number' ? right : left),
  format: (_, right) => right,
  pattern: (_, right) => right,
  enum: (left, right) => listOf(left).filter((value) => listOf(right).some((other) => jsonEqual(value, other))),
  const: (left) => left,
  multipleOf: (left, right) => leastCommonMultiple(Number(left), Number(right)),
  uniqueItems: (left, right) => left === true || right === true,
  'x-not-together': (left, right) => [...listOf(left), ...listOf(right)],
  minimum: largest,
  minLength: largest,
  minItems: largest,
  minProperties: largest,
  maximum: smallest,
  maxLength: smallest,
  maxItems: smallest,
  maxProperties: smallest,
};

/**
 * The keywords about the value itself that all of `schemas` make together (OpenAPI 3.0.3 §4.7.24.3); undefined where their types
 * exclude each other.
 */
export function mergeSchemas(schemas: readonly JsonObject[]): JsonObject | undefined {
  const typed = schemas.filter(({ type }) => typeof type === 'string');
  const types = new Set(typed.map(({ type }) => type));
  if (types.size > 1 && !(types.size === 2 && types.has('integer') && types.has('number'))) return undefined;
  const merged: MutableJsonObject = {};
  for (const schema of schemas)
    for (const [keyword, merge] of Object.entries(MERGERS)) {
      const [before, value] = [merged[keyword], schema[keyword]];
      if (value !== undefined) merged[keyword] = before === undefined ? value : merge(before, value);
    }
  // A type without `nullable` excludes null, whatever stands beside it; without a type, nothing does.
  merged['nullable'] =
    schemas.some(({ nullable }) => nullable === true) && typed.every(({ nullable }) => nullable === true);
  merged['exclusiveMinimum'] = schemas.some(
    ({ minimum, exclusiveMinimum }) => exclusiveMinimum === true && minimum === merged['minimum'],
  );
  merged['exclusiveMaximum'] = schemas.some(
    ({ maximum, exclusiveMaximum }) => exclusiveMaximum === true && maximum === merged['maximum'],
  );
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
