import { expect, test } from '@playwright/test';
import type * as fc from 'fast-check';

import { coreOperation, coreOperations, inlineOperation } from '../../checks/testing/judged.ts';
import {
  isJsonArray,
  isJsonObject,
  jsonPointer,
  member,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { caseRandom } from '../series/case-random.ts';
import type { Subject } from '../subject.ts';
import { parameterArbitrary, schemaArbitrary } from './schema-arbitrary.ts';

function bodySchema({ layers }: Subject): JsonPointer {
  return layers.corrected.operation.requestBody?.content[0]?.schema ?? jsonPointer();
}

function arbitraryOf(subject: Subject): fc.Arbitrary<JsonValue> {
  return schemaArbitrary(subject.contract.documents.corrected, bodySchema(subject));
}

/** Values that are drawn, each with its context, so that it can be made smaller. */
function draw(subject: Subject, count: number): readonly fc.Value<JsonValue>[] {
  const arbitrary = arbitraryOf(subject);
  return Array.from({ length: count }, (_, index) => arbitrary.generate(caseRandom(1, 'test', index), 4));
}

function objections(subject: Subject, value: JsonValue): readonly unknown[] {
  return subject.layers.corrected.schemas.validator(bodySchema(subject), 'request')(JSON.parse(JSON.stringify(value)));
}

const UUIDS = { type: 'array', minItems: 1, maxItems: 500, items: { type: 'string', format: 'uuid' } };
const SCHEMAS: readonly JsonObject[] = [
  { type: 'string' },
  { type: 'string', minLength: 3, maxLength: 3 },
  { type: 'string', pattern: '^[a-z]{2}-\\d+$' },
  { type: 'string', nullable: true },
  { type: 'string', enum: ['a', 'b'] },
  { enum: ['a', 1, null] },
  { type: 'boolean' },
  { type: 'integer', minimum: 3, maximum: 3 },
  { type: 'integer', minimum: 0, exclusiveMinimum: true },
  { type: 'integer', format: 'int32', minimum: 1 },
  { type: 'integer', multipleOf: 7, minimum: 1, maximum: 99 },
  { type: 'number', minimum: 0.5, maximum: 0.75 },
  { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true },
  { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 3 },
  { type: 'array', items: { type: 'integer' }, uniqueItems: true, minItems: 2 },
  UUIDS,
  { type: 'object' },
  { type: 'object', additionalProperties: { type: 'integer' } },
  { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1, maxProperties: 2 },
  {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
    additionalProperties: false,
  },
  { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, minProperties: 1 },
  { properties: { a: { type: 'string' } } },
  { items: { type: 'string' } },
  { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  { oneOf: [{ type: 'object', required: ['a'], properties: { a: { type: 'boolean' } } }, { type: 'integer' }] },
  {
    type: 'object',
    required: ['own', 'one', 'two'],
    properties: { own: { type: 'boolean' } },
    allOf: [
      { properties: { one: { type: 'string', minLength: 2 } } },
      { type: 'object', properties: { two: { type: 'integer', minimum: 4 } } },
    ],
  },
];

for (const schema of SCHEMAS)
  test(`draws what ${JSON.stringify(schema)} allows, and keeps it allowed while it gets smaller`, () => {
    const subject = inlineOperation({ request: schema });
    const arbitrary = arbitraryOf(subject);

    const drawn = draw(subject, 200);

    const wrong = drawn.filter(({ value }) => objections(subject, value).length > 0);
    expect(wrong.map(({ value }) => value)).toEqual([]);
    for (const { value, context } of drawn.slice(0, 20))
      for (const smaller of take(arbitrary.shrink(value, context), 20))
        expect(objections(subject, smaller.value), JSON.stringify(smaller.value)).toEqual([]);
  });

function* take<Item>(items: Iterable<Item>, count: number): Iterable<Item> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

for (const format of [
  'uuid',
  'date',
  'date-time',
  'time',
  'email',
  'uri',
  'uri-reference',
  'hostname',
  'ipv4',
  'ipv6',
  'byte',
])
  test(`draws texts of the format ${format}`, () => {
    const subject = inlineOperation({ request: { type: 'string', format } });

    const wrong = draw(subject, 100).filter(({ value }) => objections(subject, value).length > 0);

    expect(wrong.map(({ value }) => value)).toEqual([]);
  });

for (const operation of coreOperations())
  test(`${operation.layers.corrected.operation.id}: what is drawn is valid, and the same for the same seed`, () => {
    const drawn = draw(operation, 500);

    const invalid = drawn.filter(({ value }) => objections(operation, value).length > 0);
    expect(invalid.length).toBeLessThanOrEqual(5);
    expect(draw(operation, 500).map(({ value }) => value)).toEqual(drawn.map(({ value }) => value));
  });

const sessions = draw(coreOperation('patchWorkflowSession'), 3_000).map(({ value }) =>
  member(value, 'workflow_session'),
);
const attributes = sessions.flatMap((session) => {
  const map = member(session, 'attributes');
  return isJsonObject(map) ? Object.entries(map) : [];
});

test('draws both shapes of a session, and never both at once', () => {
  const shapes = sessions.map((session) =>
    ['profile_id', 'profile_ids'].filter((name) => member(session, name) !== undefined),
  );

  expect(shapes.some(([shape]) => shape === 'profile_id')).toBe(true);
  expect(shapes.some(([shape]) => shape === 'profile_ids')).toBe(true);
  expect(shapes.filter((shape) => shape.length > 1)).toEqual([]);
});

const SORTS: Readonly<Record<string, (text: string) => boolean>> = {
  empty: (text) => text === '',
  long: (text) => text.length > 1_000,
  'combining marks': (text) => /\p{M}/u.test(text),
  'right-to-left': (text) => /[\u0590-\u06FF]/u.test(text),
  emoji: (text) => /\p{Emoji_Presentation}/u.test(text),
  'beyond the basic plane': (text) => /[\u{10000}-\u{10FFFF}]/u.test(text),
  'zero-width': (text) => text.includes('\u200B'),
  'numeric-looking': (text) => text !== '' && !Number.isNaN(Number(text)) && text.trim() !== '',
  'boolean-looking': (text) => text === 'true' || text === 'false',
  'null-looking': (text) => text === 'null',
  date: (text) => /^\d{2}\/\d{2}\/\d{4}$/u.test(text),
  'multi-select': (text) => /^\w+,\w+,\w+$/u.test(text),
  'blanks around': (text) => text !== text.trim(),
};

for (const [sort, is] of Object.entries(SORTS))
  test(`draws attributes with text of the sort: ${sort}`, () => {
    expect(attributes.some(([, value]) => typeof value === 'string' && is(value))).toBe(true);
  });

test('draws names that every object inherits as entries of their own, odd names, and very many of them', () => {
  const names = new Set(attributes.map(([name]) => name));
  const sizes = sessions.map((session) => Object.keys(member(session, 'attributes') ?? {}).length);

  for (const name of ['__proto__', 'constructor', 'with.dot', '42']) expect(names.has(name), name).toBe(true);
  expect(Math.max(...sizes)).toBeGreaterThan(50);
});

test('draws no control character but tab and line break, and no surrogate alone', () => {
  const texts = attributes.flatMap(([name, value]) => [name, ...(typeof value === 'string' ? [value] : [])]);

  expect(texts.filter((text) => /[\p{Cs}]|[^\P{Cc}\t\n]/u.test(text))).toEqual([]);
});

test('a required text is never blank: no document says what that means', () => {
  const subject = inlineOperation({
    request: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
  });

  const texts = draw(subject, 2_000).map(({ value }) => member(value, 'a'));

  expect(texts.filter((text) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
});

test('draws arrays of one, two, all but one and all of the items that are allowed', () => {
  const subject = inlineOperation({ request: UUIDS });
  const lengths = new Set(draw(subject, 3_000).map(({ value }) => (isJsonArray(value) ? value.length : -1)));

  for (const length of [1, 2, 499, 500]) expect(lengths.has(length), String(length)).toBe(true);
});

test('ends in schemas that contain themselves', () => {
  const node = { $ref: '#/components/schemas/Node' };
  const Node = {
    type: 'object',
    properties: { next: node, children: { type: 'array', items: node }, name: { type: 'string' } },
  };
  const subject = inlineOperation({ request: node, schemas: { Node } });

  for (const { value } of draw(subject, 50)) expect(objections(subject, value)).toEqual([]);
});

test('leaves out what only answers have', () => {
  const subject = inlineOperation({
    request: { type: 'object', properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } } },
  });

  expect(draw(subject, 200).filter(({ value }) => member(value, 'id') !== undefined)).toEqual([]);
});

test('a parameter is never empty, and nothing that a path or a header cannot hold', () => {
  const { contract, layers } = coreOperation('patchWorkflowSession');
  const run = layers.corrected.operation.parameters.find(({ name }) => name === 'run')?.schema ?? null;
  const texts = (['path', 'query', 'header'] as const).flatMap((place) =>
    Array.from(
      { length: 200 },
      (_, index) =>
        parameterArbitrary(contract.documents.corrected, run, place).generate(caseRandom(1, place, index), 4).value,
    ),
  );

  expect(new Set(texts)).toEqual(new Set(['true', 'false']));
});
