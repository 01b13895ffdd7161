import { expect, test } from '@playwright/test';

import { parseJson, type JsonObject, type JsonValue } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';
import { compareDocuments } from './compare-documents.ts';

const text = { type: 'string' };
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...rest });

const RESPONSE = 'response 200 application/json';
const REQUEST = 'request application/json';

function between(
  before: JsonValue,
  after: JsonValue,
  components: readonly [JsonObject, JsonObject] = [{}, {}],
): readonly string[] {
  const [left, right] = components.map((schemas) => ({ components: { schemas } }));
  return told(compared(documentOf(exchanging(before), left), documentOf(exchanging(after), right)).changes);
}

/** A component that holds itself. */
function node(name: JsonObject): JsonObject {
  return { Node: object({ name, next: { $ref: '#/components/schemas/Node' } }) };
}

function listedAt(path: string): JsonObject {
  return documentOf({}, { paths: { [path]: { get: { operationId: 'list' } } } });
}

/** Three operations, each with a copy of one schema. */
function copied(status: JsonObject): JsonObject {
  const content = { 'application/json': { schema: { type: 'array', items: object({ id: text, status }) } } };
  const get = { responses: { 200: { content } } };
  const paths = { '/a': { get }, '/b': { get: structuredClone(get) }, '/c': { get: structuredClone(get) } };
  return documentOf({}, { paths });
}

function withExample(summary: string): JsonObject {
  const content = { 'application/json': { schema: text, examples: { one: { summary, value: 'a' } } } };
  return documentOf({ requestBody: { content } });
}

for (const [title, before, after] of [
  ['null in three spellings', { ...text, nullable: true }, { type: ['string', 'null'] }],
  ['null as a branch', { ...text, nullable: true }, { oneOf: [text, { type: 'null' }] }],
  ['a union of types', { type: ['string', 'integer'] }, { anyOf: [text, { type: 'integer' }] }],
  ['const and enum', { const: 'a' }, { enum: ['a'] }],
  ['exclusive bounds', { type: 'number', minimum: 1, exclusiveMinimum: true }, { type: 'number', exclusiveMinimum: 1 }],
  ['an object split in two', object({ a: text, b: text }), { allOf: [object({ a: text }), object({ b: text })] }],
  ['a union of one', object({ a: text }), { oneOf: [object({ a: text })] }],
  [
    'closed by the one or the other keyword',
    { ...object({ a: text }), additionalProperties: false },
    { ...object({ a: text }), unevaluatedProperties: false },
  ],
  ['names that objects have anyway', object({ constructor: text }), { ...object({ constructor: text }), required: [] }],
] as const)
  test(`${title}: nothing is told`, () => {
    expect(between(before, after)).toEqual([]);
    expect(between(after, before)).toEqual([]);
  });

test('a schema behind a reference is the same as one written in place, under any name', () => {
  const person = object({ name: text });

  expect(between({ $ref: '#/components/schemas/A' }, person, [{ A: person }, {}])).toEqual([]);
  expect(
    between({ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, [{ A: person }, { B: person }]),
  ).toEqual([]);
});

test('a property that objects inherit is a property like every other', () => {
  const hostile = parseJson(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"toString":{"type":"string"}}}',
  );

  expect(between(object({}), hostile)).toEqual([
    `compatible request-optional-property-added ${REQUEST} __proto__`,
    `compatible request-optional-property-added ${REQUEST} toString`,
    `compatible response-optional-property-added ${RESPONSE} __proto__`,
    `compatible response-optional-property-added ${RESPONSE} toString`,
  ]);
});

test('a schema that holds itself is told once', () => {
  const ref = { $ref: '#/components/schemas/Node' };

  expect(between(ref, ref, [node(text), node({ type: 'integer' })])).toEqual([
    `breaking request-type-changed ${REQUEST} name`,
    `breaking response-type-changed ${RESPONSE} name`,
  ]);
});

test('`allOf` that holds itself, or contradicts itself, ends', () => {
  const circle = { Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }, text] } };

  expect(between({ $ref: '#/components/schemas/Loop' }, text, [circle, {}])).toEqual([]);
  expect(between({ allOf: [text, { type: 'integer' }] }, text)).toEqual([
    `compatible request-type-widened ${REQUEST}`,
    `breaking response-type-widened ${RESPONSE}`,
  ]);
});

test('branches of unions are paired by name, by tag, and by likeness', () => {
  const cat = object({ kind: { enum: ['cat'] }, name: text }, { required: ['kind'] });
  const dog = object({ kind: { enum: ['dog'] }, name: text }, { required: ['kind'] });
  const older = object({ kind: { enum: ['cat'] }, name: text, age: text }, { required: ['kind'] });

  expect(between({ oneOf: [cat, dog] }, { oneOf: [dog, older] })).toEqual([
    `compatible request-optional-property-added ${REQUEST} ("cat").age`,
    `compatible response-optional-property-added ${RESPONSE} ("cat").age`,
  ]);
});

test('what cannot be read is the same as itself, and otherwise a warning', () => {
  expect(between('circular(Node)', 'circular(Node)')).toEqual([]);
  expect(between({ $ref: 'a.yaml' }, text)).toEqual([
    `warning not-comparable ${REQUEST}`,
    `warning not-comparable ${RESPONSE}`,
  ]);
});

test('a page that cuts a circle short says the same as the document with the circle', () => {
  const cut = object({ name: text, next: 'circular(Node)' });

  expect(between({ $ref: '#/components/schemas/Node' }, cut, [node(text), {}])).toEqual([]);
});

test('a part of a document is only held against what it speaks of', () => {
  const get = { responses: { 200: {} } };
  const whole = documentOf({}, { paths: { '/a': { get }, '/b': { get } }, servers: [{ url: 'https://a.test' }] });
  const page = { openapi: '3.0.3', paths: { '/a': { get: { responses: { 200: {}, 201: {} } } } } };
  const part = { source: 'page.json', tree: page, partial: true };

  const {
    changes,
    compared: count,
    leftOut,
  } = compareDocuments({ source: 'whole.json', tree: whole, partial: false }, part);

  expect(told(changes)).toEqual(['warning response-success-status-added response 201']);
  expect({ count, leftOut }).toEqual({ count: 1, leftOut: 1 });
});

test('an operation under another path is removed and added, with a hint', () => {
  const { changes } = compared(listedAt('/a'), listedAt('/b'));

  expect(changes.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'operation-removed: the operation is gone, it seems to have moved to GET /b: clients that call it find nothing there any more.',
    'operation-added: the operation is new, it seems to have moved from GET /a: every request that was right still is.',
  ]);
});

test('copies of a schema that change alike have one cause', () => {
  const { roots } = compared(copied({ enum: ['a'] }), copied({ enum: ['a', 'b'] }));

  expect(roots).toMatchObject([{ rule: 'response-enum-value-added', level: 'warning', changes: 3, operations: 3 }]);
});

test('one edit of a component is one cause, by whatever words its references are surrounded', () => {
  const state = { $ref: '#/components/schemas/State' };
  const schema = object({
    state,
    last: { ...state, description: 'The last one.' },
    all: { type: 'array', items: state },
  });
  const [before, after] = [['a'], ['a', 'b']].map((values) =>
    documentOf(exchanging(schema), { components: { schemas: { State: { enum: values } } } }),
  );

  const { roots } = compared(before ?? {}, after ?? {});

  expect(roots).toMatchObject([{ rule: 'response-enum-value-added', changes: 6, operations: 1 }]);
});

test('a type that follows from the rest may be left out: null is not allowed by that', () => {
  expect(between(object({ a: text }), { properties: { a: text } })).toEqual([
    `document type-left-out ${REQUEST}`,
    `document type-left-out ${RESPONSE}`,
  ]);
});

test('an invented type that names a format is repaired once, with the format', () => {
  for (const [invented, format] of [
    ['uuid', 'uuid'],
    ['datetime', 'date-time'],
  ])
    expect(between({ type: invented ?? '' }, { ...text, format: format ?? '' })).toEqual([
      `document invented-type-repaired ${REQUEST}`,
      `document invented-type-repaired ${RESPONSE}`,
    ]);
});

test('values of other types are other values, though no type is written', () => {
  for (const [before, after] of [
    [{ enum: [1, 2] }, { enum: ['1', '2'] }],
    [{ const: 'a' }, { const: 1 }],
  ] as const)
    expect(between(before, after)).toEqual([
      `breaking request-enum-replaced ${REQUEST}`,
      `breaking response-enum-replaced ${RESPONSE}`,
    ]);
});

test('what is said about an example is words', () => {
  expect(told(compared(withExample('This.'), withExample('That.')).changes)).toEqual([
    `annotation example-changed ${REQUEST}`,
  ]);
  expect(told(compared(withExample('This  one.'), withExample('This one.')).changes)).toEqual([]);
});

test('a type that is taken away is one cause, null and all', () => {
  const [before, after] = [{ type: 'string', maxLength: 5 }, { maxLength: 5 }].map((schema) =>
    documentOf(exchanging(object({ a: schema }))),
  );

  expect(compared(before ?? {}, after ?? {}).roots).toMatchObject([
    { rule: 'response-type-widened', level: 'breaking' },
  ]);
});

test('a repair of the same mistake at many places is one cause, and no change of the contract', () => {
  const before = object({
    a: { ...text, required: true },
    b: { ...text, required: true },
    c: { ...text, required: false },
  });
  const after = object({ a: text, b: text, c: text }, { required: ['a', 'b'] });

  const { roots } = compared(documentOf(exchanging(before)), documentOf(exchanging(after)));

  expect(roots).toMatchObject([{ rule: 'boolean-required-repaired', level: 'document', changes: 6, operations: 1 }]);
});

test('a property that is listed as required without having been marked is a change of the contract', () => {
  expect(between(object({ a: { ...text, required: false } }), object({ a: text }, { required: ['a'] }))).toEqual([
    `document boolean-required-repaired ${REQUEST} a`,
    `breaking request-property-became-required ${REQUEST} a`,
    `document boolean-required-repaired ${RESPONSE} a`,
    `compatible response-property-became-required ${RESPONSE} a`,
  ]);
});

test('a body in an envelope, or a list in the place of an object, is one change', () => {
  const thing = object({ a: text, b: text });

  expect(between(thing, object({ data: thing }))).toEqual([
    `breaking request-body-shape-changed ${REQUEST}`,
    `breaking response-body-shape-changed ${RESPONSE}`,
  ]);
});

test('says in one sentence what changed and why that matters to whom', () => {
  const [request, response] = compared(
    documentOf(exchanging(object({ a: text }, { required: ['a'] }))),
    documentOf(exchanging(object({ a: text }))),
  ).changes;

  expect(request?.message).toBe(
    'request application/json a: the property became optional (true → false): requests that send it stay right.',
  );
  expect(response).toMatchObject({
    level: 'breaking',
    operation: 'POST /desks/{id}',
    direction: 'response',
    pointerBefore: '/paths/~1desks~1{id}/post/responses/200/content/application~1json/schema/required',
    pointerAfter: '/paths/~1desks~1{id}/post/responses/200/content/application~1json/schema/properties/a',
    message:
      'response 200 application/json a: the property became optional (true → false): a response may now leave it out, and readers that rely on it break.',
  });
});
