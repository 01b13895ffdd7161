import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  parseLocalReference,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  type MutableJsonObject,
} from '../core/index.ts';
import type { Side } from './side.ts';

/** How the conversion reaches out of the schema at hand. */
export interface ConversionContext {
  readonly document: JsonObject;
  readonly side: Side;
  /** Names the schema at `pointer`, so that a converted `$ref` can point to it. */
  readonly referTo: (pointer: JsonPointer) => string;
  /** Told of every converted schema object, so that a violation can be traced back to the document. */
  readonly onSchema: (converted: JsonObject, pointer: JsonPointer) => void;
}

/** Keywords that OpenAPI 3.0 (§4.7.24) takes over from JSON Schema unchanged, without schemas inside. */
const PLAIN = [
  'type',
  'enum',
  'format',
  'pattern',
  'multipleOf',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];

/**
 * The schema at `pointer` as JSON Schema draft-07, which validators read: `nullable`, boolean exclusive bounds and the sides
 * are expressed in its terms, annotations fall away, references become names. Structure is kept, so pointers stay true.
 */
export function toJsonSchema(
  context: ConversionContext,
  schema: JsonValue,
  pointer: JsonPointer,
): JsonObject | boolean {
  if (typeof schema === 'boolean') return schema;
  if (!isJsonObject(schema)) return true;
  const converted = convert(context, schema, pointer);
  context.onSchema(converted, pointer);
  return converted;
}

function convert(context: ConversionContext, schema: JsonObject, pointer: JsonPointer): JsonObject {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const target = parseLocalReference($ref);
    // What leads nowhere was reported when the document was loaded; here it allows anything, so that it blames nobody.
    return target === undefined || valueAt(context.document, target) === undefined
      ? {}
      : { $ref: context.referTo(target) };
  }
  const result: MutableJsonObject = {};
  for (const keyword of PLAIN) {
    const value = schema[keyword];
    if (value !== undefined) result[keyword] = value;
  }
  convertNullable(schema, result);
  convertBounds(schema, result);
  convertChildren(context, schema, pointer, result);
  const required = requiredOn(context, schema);
  if (required.length > 0) result['required'] = required;
  return result;
}

function convertNullable(schema: JsonObject, result: MutableJsonObject): void {
  if (schema['nullable'] === true && typeof schema['type'] === 'string') result['type'] = [schema['type'], 'null'];
}

/** Draft-4 style boolean exclusive bounds (§4.7.24 refers to that draft) as numbers. */
function convertBounds(schema: JsonObject, result: MutableJsonObject): void {
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    const limit = schema[bound];
    if (schema[flag] !== true || limit === undefined) continue;
    result[flag] = limit;
    Reflect.deleteProperty(result, bound);
  }
}

function convertChildren(
  context: ConversionContext,
  schema: JsonObject,
  pointer: JsonPointer,
  result: MutableJsonObject,
): void {
  const child = (value: JsonValue, ...tokens: readonly (string | number)[]): JsonObject | boolean =>
    toJsonSchema(context, value, appendPointer(pointer, ...tokens));
  for (const keyword of ['items', 'not', 'additionalProperties']) {
    const value = schema[keyword];
    if (value !== undefined) result[keyword] = child(value, keyword);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const list = schema[keyword];
    if (isJsonArray(list) && list.length > 0) result[keyword] = list.map((item, index) => child(item, keyword, index));
  }
  const { properties } = schema;
  if (isJsonObject(properties))
    result['properties'] = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, child(value, 'properties', name)]),
    );
}

/** The required names that travel on this side: a `readOnly` one is required in answers only, a `writeOnly` one in requests. */
function requiredOn(context: ConversionContext, schema: JsonObject): readonly string[] {
  const required = schema['required'];
  if (!isJsonArray(required)) return [];
  const absentMark = context.side === 'request' ? 'readOnly' : 'writeOnly';
  const names = required.filter((name) => typeof name === 'string');
  return [...new Set(names)].filter((name) => {
    const property = isJsonObject(schema['properties']) ? schema['properties'][name] : undefined;
    return !isMarked(context.document, property, absentMark, 0);
  });
}

const MAX_DEPTH = 16;

/** Whether `property` has the mark itself, or by what it refers to or is made of. */
function isMarked(document: JsonObject, property: JsonValue | undefined, mark: string, depth: number): boolean {
  if (!isJsonObject(property) || depth === MAX_DEPTH) return false;
  if (property[mark] === true) return true;
  const { $ref, allOf } = property;
  const target = typeof $ref === 'string' ? parseLocalReference($ref) : undefined;
  if (target !== undefined) return isMarked(document, valueAt(document, target), mark, depth + 1);
  return isJsonArray(allOf) && allOf.some((part) => isMarked(document, part, mark, depth + 1));
}
