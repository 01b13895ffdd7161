import { resolveReference } from '../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';

/** One text per format, each plainly made up. */
const TEXT_OF_FORMAT: Readonly<Record<string, string>> = {
  uuid: '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b',
  date: '2030-01-15',
  'date-time': '2030-01-15T09:30:00Z',
  time: '09:30:00Z',
  email: 'contract.test@example.com',
  uri: 'https://example.com/contract-test',
  'uri-reference': '/contract-test',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  byte: 'dGVzdA==',
};

/** How deep a sample may nest before optional parts are left out: recursive schemas have no end of their own. */
const MAX_DEPTH = 12;

/** How a sample is made. */
interface SampleOptions {
  /** Whether the examples of schemas are used; they are where nothing is said. Not every example is one. */
  readonly examples?: boolean;
}

/**
 * One value that the schema at `pointer` allows, the same each time: its example if it gives one, else its default, the first
 * value of its enum, or the smallest thing of its type. Undefined where nothing can be told (the caller validates what it gets).
 */
export function sampleValue(
  document: JsonObject,
  pointer: JsonPointer,
  { examples = true }: SampleOptions = {},
): JsonValue | undefined {
  return sample({ document, examples }, pointer, 0);
}

interface Sampling {
  readonly document: JsonObject;
  readonly examples: boolean;
}

function sample(sampling: Sampling, pointer: JsonPointer, depth: number): JsonValue | undefined {
  const { document } = sampling;
  const value = valueAt(document, pointer);
  const located = isJsonObject(value) ? resolveReference(document, { value, pointer }) : undefined;
  if (located === undefined || depth > MAX_DEPTH) return undefined;
  const { value: schema, pointer: at } = located;
  const { examples, enum: values } = schema;
  if (sampling.examples && isJsonArray(examples) && examples[0] !== undefined) return examples[0];
  if (schema['default'] !== undefined) return schema['default'];
  if (isJsonArray(values) && values[0] !== undefined) return values[0];
  const combined = sampleOfCombination(sampling, schema, at, depth);
  return combined ?? sampleOfType(sampling, schema, at, depth);
}

function sampleOfCombination(
  sampling: Sampling,
  schema: JsonObject,
  pointer: JsonPointer,
  depth: number,
): JsonValue | undefined {
  for (const keyword of ['anyOf', 'oneOf'])
    if (isJsonArray(schema[keyword])) return sample(sampling, appendPointer(pointer, keyword, 0), depth + 1);
  const all = schema['allOf'];
  if (!isJsonArray(all)) return undefined;
  const parts = all.map((_, index) => sample(sampling, appendPointer(pointer, 'allOf', index), depth + 1));
  const own = sampleOfType(sampling, schema, pointer, depth);
  const members = [...parts, own].flatMap((part) => (isJsonObject(part) ? Object.entries(part) : []));
  return members.length > 0 ? Object.fromEntries(members) : parts[0];
}

type Sampler = (sampling: Sampling, schema: JsonObject, pointer: JsonPointer, depth: number) => JsonValue;

const SAMPLERS: ReadonlyMap<JsonValue | undefined, Sampler> = new Map<JsonValue | undefined, Sampler>([
  ['object', sampleObject],
  ['array', sampleArray],
  ['string', (_, schema) => sampleText(schema)],
  ['integer', (_, schema) => sampleNumber(schema)],
  ['number', (_, schema) => sampleNumber(schema)],
  ['boolean', () => true],
]);

function sampleOfType(
  sampling: Sampling,
  schema: JsonObject,
  pointer: JsonPointer,
  depth: number,
): JsonValue | undefined {
  return SAMPLERS.get(schema['type'] ?? impliedType(schema))?.(sampling, schema, pointer, depth);
}

/** The number nearest to the lower bound, else to 1, that bounds and step allow. */
function sampleNumber(schema: JsonObject): number {
  const { minimum, maximum, multipleOf, exclusiveMinimum, exclusiveMaximum } = schema;
  const step = typeof multipleOf === 'number' ? multipleOf : 1;
  const top = typeof maximum === 'number' ? maximum : Infinity;
  const isBelow = (number: number): boolean => (exclusiveMaximum === true ? number < top : number <= top);
  if (typeof minimum !== 'number') {
    const highest = Math.floor(top / step) * step;
    return isBelow(step) ? step : isBelow(highest) ? highest : highest - step;
  }
  const lowest = Math.ceil(minimum / step) * step;
  const number = exclusiveMinimum === true && lowest === minimum ? lowest + step : lowest;
  // Between two bounds that are close to each other there may be no whole number.
  return isBelow(number) ? number : (minimum + top) / 2;
}

function impliedType(schema: JsonObject): string | undefined {
  if (schema['properties'] !== undefined || schema['additionalProperties'] !== undefined) return 'object';
  return schema['items'] === undefined ? undefined : 'array';
}

function sampleObject(sampling: Sampling, schema: JsonObject, pointer: JsonPointer, depth: number): JsonValue {
  const { properties } = schema;
  if (!isJsonObject(properties)) return {};
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  const entries = Object.entries(properties).flatMap(([name, property]) => {
    if (isJsonObject(property) && property['readOnly'] === true) return [];
    if (depth > MAX_DEPTH / 2 && !required.includes(name)) return [];
    const value = sample(sampling, appendPointer(pointer, 'properties', name), depth + 1);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function sampleArray(sampling: Sampling, schema: JsonObject, pointer: JsonPointer, depth: number): JsonValue {
  const item = sample(sampling, appendPointer(pointer, 'items'), depth + 1);
  const count = typeof schema['minItems'] === 'number' ? schema['minItems'] : 1;
  return item === undefined ? [] : Array.from({ length: count }, () => item);
}

function sampleText(schema: JsonObject): string {
  const { format, minLength, maxLength } = schema;
  const text = (typeof format === 'string' ? TEXT_OF_FORMAT[format] : undefined) ?? 'contract test';
  const padded = typeof minLength === 'number' ? text.padEnd(minLength, 'x') : text;
  return typeof maxLength === 'number' ? padded.slice(0, maxLength) : padded;
}
