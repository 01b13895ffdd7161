import { expect, test } from '@playwright/test';
import type * as fc from 'fast-check';

import { coreOperations, inlineOperation } from '../../checks/testing/judged.ts';
import {
  isJsonArray,
  isJsonObject,
  jsonPointer,
  KNOWN_FORMATS,
  member,
  parseJson,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { schemaArbitrary } from './schema-arbitrary.ts';
import { drawn, smallerOnes, valuesOf } from './testing/laws.ts';

function bodySchema({ layers }: Subject): JsonPointer {
  return layers.corrected.operation.requestBody?.content[0]?.schema ?? jsonPointer();
}

function arbitraryOf(subject: Subject): fc.Arbitrary<JsonValue> {
  return schemaArbitrary(subject.contract.documents.corrected, bodySchema(subject));
}

/** Values of an inline schema. */
function valuesOfSchema(request: JsonObject, count: number, schemas: JsonObject = {}): readonly JsonValue[] {
  return valuesOf(arbitraryOf(inlineOperation({ request, schemas })), count);
}

/** Whether `value` is allowed as it is read back from its text. */
function isAllowed(subject: Subject, value: JsonValue): boolean {
  const read = parseJson(JSON.stringify(value));
  return subject.layers.corrected.schemas.validator(bodySchema(subject), 'request')(read).length === 0;
}

const UUIDS = { type: 'array', minItems: 1, maxItems: 500, items: { type: 'string', format: 'uuid' } };
const NODE = { $ref: '#/components/schemas/Node' };
const TREE = { $ref: '#/components/schemas/Tree' };
const SHARED: JsonObject = {
  Node: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, next: NODE, children: { type: 'array', items: NODE } },
  },
  Tree: {
    type: 'object',
    required: ['branches'],
    properties: { branches: { type: 'array', items: TREE }, other: { anyOf: [TREE, { type: 'integer' }] } },
  },
};

/** An object in which another one has to be, in which another one has to be … */
function nested(depth: number): JsonObject {
  return depth === 0
    ? { type: 'integer' }
    : { type: 'object', required: ['inner'], properties: { inner: nested(depth - 1) } };
}

const SCHEMAS: readonly JsonObject[] = [
  {},
  { minLength: 3 },
  { minimum: 5 },
  { type: 'string' },
  { type: 'string', minLength: 3, maxLength: 3 },
  { type: 'string', minLength: 300 },
  { type: 'string', maxLength: 0 },
  { type: 'string', pattern: '^[a-z]{2}-\\d+$' },
  { type: 'string', pattern: '^[a-z]+$', minLength: 3, maxLength: 5 },
  { type: 'string', pattern: 'a\\-b' },
  { type: 'string', format: 'email', maxLength: 20 },
  { type: 'string', format: 'byte', minLength: 10, maxLength: 12 },
  { type: 'string', nullable: true },
  { type: 'string', enum: ['a', 'b'] },
  { type: 'string', enum: ['a', 'b', null], nullable: true },
  { type: 'string', enum: ['a', 1] },
  { type: 'string', not: { enum: ['a'] } },
  { type: 'string', not: { maxLength: 3 } },
  { enum: ['a', 1, null] },
  { type: 'boolean' },
  { type: 'integer', minimum: 3, maximum: 3 },
  { type: 'integer', minimum: 0, exclusiveMinimum: true },
  { type: 'integer', minimum: 1.5, exclusiveMinimum: true, maximum: 2.5 },
  { type: 'integer', minimum: 3e9 },
  { type: 'integer', maximum: -3e9 },
  { type: 'integer', format: 'int32', minimum: 1 },
  { type: 'integer', multipleOf: 7, minimum: 1, maximum: 99 },
  { type: 'integer', multipleOf: 2.5 },
  { type: 'number', minimum: 0.5, maximum: 0.75 },
  { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true },
  { type: 'number', minimum: 1e6, exclusiveMinimum: true },
  { type: 'number', maximum: -2e6 },
  { type: 'number', multipleOf: 0.01 },
  { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 3 },
  { type: 'array', items: { type: 'integer' }, uniqueItems: true, minItems: 2 },
  { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
  { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 3, maxItems: 500 },
  { type: 'array', maxItems: 0, items: { type: 'string' } },
  { type: 'array', minItems: 2 },
  UUIDS,
  { type: 'object' },
  { type: 'object', required: ['unlisted'] },
  { type: 'object', required: ['x'], additionalProperties: { type: 'integer' } },
  { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1, maxProperties: 2 },
  {
    type: 'object',
    properties: { a: { type: 'string' } },
    additionalProperties: { type: 'integer' },
    minProperties: 3,
  },
  { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, minProperties: 1 },
  { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, maxProperties: 1 },
  {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
    additionalProperties: false,
  },
  { properties: { a: { type: 'string' } } },
  { items: { type: 'string' } },
  { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  { anyOf: [{ type: 'string', maxLength: 2 }, { type: 'integer' }], nullable: true },
  { oneOf: [{ type: 'object', required: ['a'], properties: { a: { type: 'boolean' } } }, { type: 'integer' }] },
  {
    oneOf: [
      { type: 'integer', multipleOf: 3 },
      { type: 'integer', multipleOf: 5 },
    ],
  },
  { oneOf: [{ type: 'string' }, { type: 'string', format: 'uuid' }] },
  {
    type: 'object',
    required: ['own', 'one', 'two'],
    properties: { own: { type: 'boolean' } },
    allOf: [
      { properties: { one: { type: 'string', minLength: 2 } } },
      { type: 'object', properties: { two: { type: 'integer', minimum: 4 } } },
    ],
  },
  {
    allOf: [
      { type: 'object', properties: { a: { type: 'string', minLength: 4 } } },
      { type: 'object', required: ['a'], properties: { a: { type: 'string', maxLength: 6 } } },
    ],
  },
  {
    allOf: [
      {
        oneOf: ['a', 'b'].map((name) => ({
          type: 'object',
          required: [name],
          properties: { [name]: { type: 'integer' } },
        })),
      },
      { type: 'object', required: ['c'], properties: { c: { type: 'boolean' } } },
    ],
  },
  { type: 'object', nullable: true, allOf: [{ type: 'object', properties: { a: { type: 'integer' } } }] },
  {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
  },
  { allOf: [{ type: 'object', properties: { id: { type: 'string', readOnly: true } } }, { required: ['id'] }] },
  nested(10),
  NODE,
  { type: 'array', items: TREE },
];

for (const schema of SCHEMAS)
  test(`draws what ${JSON.stringify(schema)} allows, and keeps it allowed while it gets smaller`, () => {
    const subject = inlineOperation({ request: schema, schemas: SHARED });
    const arbitrary = arbitraryOf(subject);

    const values = drawn(arbitrary, 200);
    const smaller = values.slice(0, 20).flatMap((value) => [...smallerOnes(arbitrary, value)]);

    expect(values.map(({ value }) => value).filter((value) => !isAllowed(subject, value))).toEqual([]);
    expect(smaller.filter((value) => !isAllowed(subject, value))).toEqual([]);
  });

for (const format of KNOWN_FORMATS) {
  const isInteger = ['int32', 'int64'].includes(format);
  const type = isInteger ? 'integer' : ['float', 'double'].includes(format) ? 'number' : 'string';
  test(`draws ${type}s of the format ${format}`, () => {
    const subject = inlineOperation({ request: { type, format } });
    const arbitrary = arbitraryOf(subject);

    const values = drawn(arbitrary, 300);
    const smaller = values.slice(0, 20).flatMap((value) => [...smallerOnes(arbitrary, value)]);

    const wrong = [...values.map(({ value }) => value), ...smaller].filter((value) => !isAllowed(subject, value));
    expect(wrong).toEqual([]);
  });
}

test('draws the same for the same seed, and other values for another', () => {
  for (const schema of SCHEMAS) {
    const draw = (seed: number): string =>
      JSON.stringify(valuesOf(arbitraryOf(inlineOperation({ request: schema, schemas: SHARED })), 20, seed));

    expect(draw(7)).toBe(draw(7));
  }
  expect(valuesOf(arbitraryOf(inlineOperation({ request: UUIDS })), 20, 7)).not.toEqual(
    valuesOf(arbitraryOf(inlineOperation({ request: UUIDS })), 20, 8),
  );
});

for (const operation of coreOperations())
  test(`${operation.layers.corrected.operation.id}: what is drawn is valid, and no surprise to JSON`, () => {
    const values = valuesOf(arbitraryOf(operation), 500);

    expect(values.filter((value) => !isAllowed(operation, value)).length).toBeLessThanOrEqual(5);
    expect(values.every(isJsonObject)).toBe(true);
  });

test('draws optional properties each on its own, together and not at all', () => {
  const schema = { type: 'object', properties: { a: { type: 'boolean' }, b: { type: 'boolean' } } };
  const shapes = valuesOfSchema(schema, 200).map((value) => (isJsonObject(value) ? Object.keys(value).join() : ''));

  expect(new Set(shapes)).toEqual(new Set(['', 'a', 'b', 'a,b']));
});

test('a required property excludes those that do not go together with it', () => {
  const schema = {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'boolean' }, b: { type: 'boolean' }, c: { type: 'boolean' } },
    'x-not-together': ['b', 'a'],
  };

  const values = valuesOfSchema(schema, 100);

  expect(values.every((value) => member(value, 'a') !== undefined && member(value, 'b') === undefined)).toBe(true);
});

test('leaves out what only answers have, and sends what only requests have', () => {
  const properties = { id: { type: 'string', readOnly: true }, secret: { type: 'string', writeOnly: true } };
  const values = valuesOfSchema({ type: 'object', properties, examples: [{ id: 'shown' }] }, 300);

  expect(values.filter((value) => member(value, 'id') !== undefined)).toEqual([]);
  expect(values.some((value) => member(value, 'secret') !== undefined)).toBe(true);
});

test('draws examples and defaults now and then, but not those that are not allowed', () => {
  const text = valuesOfSchema(
    { type: 'string', maxLength: 30, examples: ['as in the example'], default: 'by default' },
    300,
  );
  const count = valuesOfSchema({ type: 'integer', minimum: 1, default: -7, examples: [77_777] }, 300);
  const object = valuesOfSchema(
    { type: 'object', additionalProperties: { type: 'integer' }, examples: [{ exemplary: 1 }] },
    300,
  );

  expect(text).toContain('as in the example');
  expect(text).toContain('by default');
  expect(count).toContain(77_777);
  expect(count).not.toContain(-7);
  expect(object).toContainEqual({ exemplary: 1 });
});

test('draws both bounds of a number often', () => {
  const numbers = valuesOfSchema({ type: 'integer', format: 'int32', minimum: 1 }, 200);

  for (const bound of [1, 2 ** 31 - 1]) expect(numbers.filter((number) => number === bound).length).toBeGreaterThan(2);
});

test('draws texts as short and as long as allowed', () => {
  const lengths = new Set(
    valuesOfSchema({ type: 'string', minLength: 2, maxLength: 255 }, 1_000).map((text) =>
      typeof text === 'string' ? Array.from(text).length : -1,
    ),
  );

  for (const length of [2, 254, 255]) expect(lengths.has(length), String(length)).toBe(true);
});

test('draws arrays of one, two, all but one and all of the items that are allowed, alike ones and different ones', () => {
  const values = valuesOfSchema(UUIDS, 3_000).filter(isJsonArray);
  const lengths = new Set(values.map(({ length }) => length));
  const long = values.filter(({ length }) => length >= 499);

  for (const length of [1, 2, 499, 500]) expect(lengths.has(length), String(length)).toBe(true);
  expect(new Set(long.map((items) => new Set(items).size === 1))).toEqual(new Set([true, false]));
  expect(values.reduce((sum, { length }) => sum + length, 0) / values.length).toBeLessThan(30);
});

test('draws UUIDs of versions 1 to 8, in small, capital and mixed letters', () => {
  const uuids = valuesOfSchema({ type: 'string', format: 'uuid' }, 2_000).map(String);

  expect(new Set(uuids.map((uuid) => uuid[14]))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8']));
  expect(uuids.some((uuid) => /[A-F]/u.test(uuid) && !/[a-f]/u.test(uuid))).toBe(true);
  expect(uuids.some((uuid) => /[a-f]/u.test(uuid) && !/[A-F]/u.test(uuid))).toBe(true);
  expect(uuids.some((uuid) => /[a-f]/u.test(uuid) && /[A-F]/u.test(uuid))).toBe(true);
});

test('null comes of a schema that seems to allow nothing', () => {
  const schema = { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Endless' } } };

  expect(valuesOfSchema(schema, 3, { Endless: schema })).toEqual([null, null, null]);
  expect(valuesOfSchema({ type: 'array', uniqueItems: true, minItems: 3, items: { type: 'boolean' } }, 1)).toEqual([
    null,
  ]);
});
