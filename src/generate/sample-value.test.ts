import { expect, test } from '@playwright/test';

import { jsonPointer, KNOWN_FORMATS, type JsonObject, type JsonValue } from '../core/index.ts';
import { createSchemaRegistry } from '../schema/index.ts';
import { sampleValue } from './sample-value.ts';

const ROOT = jsonPointer('components', 'schemas', 'Root');

function sample(schema: JsonObject, others: JsonObject = {}, options = {}): JsonValue | undefined {
  return sampleValue({ components: { schemas: { Root: schema, ...others } } }, ROOT, options);
}

function violations(schema: JsonObject, others: JsonObject = {}): readonly unknown[] {
  const document = { components: { schemas: { Root: schema, ...others } } };
  const value = sampleValue(document, ROOT);
  return value === undefined
    ? ['no sample']
    : createSchemaRegistry(document, 'corrected').validator(ROOT, 'request')(value);
}

const SCHEMAS: readonly JsonObject[] = [
  { type: 'string' },
  { type: 'string', minLength: 40 },
  { type: 'string', maxLength: 3 },
  { type: 'string', enum: ['a', 'b'] },
  { type: 'string', nullable: true },
  { type: 'boolean' },
  { type: 'integer' },
  { type: 'integer', minimum: 0 },
  { type: 'integer', minimum: 5, exclusiveMinimum: true },
  { type: 'integer', maximum: 0 },
  { type: 'integer', maximum: -3, exclusiveMaximum: true },
  { type: 'integer', minimum: 2, multipleOf: 5 },
  { type: 'integer', maximum: -3, multipleOf: 5 },
  { type: 'integer', multipleOf: 7 },
  { type: 'number', minimum: 0.2, maximum: 0.4 },
  { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true },
  { type: 'number', minimum: 0.5 },
  { type: 'array', items: { type: 'integer' } },
  { type: 'array', items: { type: 'integer' }, minItems: 3, maxItems: 3 },
  { type: 'object' },
  { type: 'object', additionalProperties: { type: 'string' } },
  { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'integer' } } },
  { properties: { a: { type: 'string' } } },
  { items: { type: 'string' } },
  { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  { oneOf: [{ type: 'object', required: ['a'], properties: { a: { type: 'boolean' } } }, { type: 'integer' }] },
  { allOf: [{ type: 'string' }] },
  {
    type: 'object',
    required: ['own', 'one', 'two'],
    properties: { own: { type: 'boolean' } },
    allOf: [{ properties: { one: { type: 'string' } } }, { type: 'object', properties: { two: { type: 'integer' } } }],
  },
  { type: 'integer', default: 7 },
  { type: 'string', examples: ['as in the example'] },
];

for (const schema of SCHEMAS)
  test(`makes what ${JSON.stringify(schema)} allows`, () => {
    expect(violations(schema)).toEqual([]);
  });

for (const format of KNOWN_FORMATS) {
  const type = ['int32', 'int64'].includes(format)
    ? 'integer'
    : ['float', 'double'].includes(format)
      ? 'number'
      : 'string';
  test(`makes a ${type} of the format ${format}`, () => {
    expect(violations({ type, format })).toEqual([]);
  });
}

test('prefers the example to the default and the default to the enum, unless examples are not wanted', () => {
  const schema = { type: 'string', examples: ['e'], default: 'd', enum: ['c', 'd', 'e'] };

  expect(sample(schema)).toBe('e');
  expect(sample(schema, {}, { examples: false })).toBe('d');
});

test('leaves out what only answers have', () => {
  const schema = { type: 'object', properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } } };

  expect(sample(schema)).toEqual({ name: 'contract test' });
});

test('ends in schemas that contain themselves, and makes what they allow', () => {
  const node = { $ref: '#/components/schemas/Node' };
  const others = { Node: { type: 'object', properties: { next: node, children: { type: 'array', items: node } } } };

  expect(violations(node, others)).toEqual([]);
});

test('gives up on a schema that contains itself of necessity, and on a reference that leads nowhere', () => {
  const endless = { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Root' } } };

  expect(violations(endless)).not.toEqual([]);
  expect(sample({ $ref: '#/components/schemas/Nobody' })).toBeUndefined();
  expect(sample({ $ref: '#/components/schemas/Root' })).toBeUndefined();
});

test('makes the same value each time', () => {
  for (const schema of SCHEMAS) expect(sample(schema)).toEqual(sample(schema));
});
