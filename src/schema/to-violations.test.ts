import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../core/index.ts';
import { createSchemaRegistry } from './schema-registry.ts';
import type { Violation } from './violation.ts';

const UUID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';

function judge(schema: JsonObject, value: unknown, others: JsonObject = {}): readonly Violation[] {
  const registry = createSchemaRegistry({ s: { S: schema, ...others } }, 'corrected');
  return registry.validator(jsonPointer('s', 'S'), 'response')(value);
}

const SESSION = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { type: 'string', enum: ['new', 'closed'] },
    tags: { type: 'array', items: { type: 'string', maxLength: 3 } },
  },
};

test('a value by the schema violates nothing', () => {
  expect(judge(SESSION, { id: UUID, status: 'new', tags: ['a'], more: 1 })).toEqual([]);
});

test('says where in the value, where in the document, what was expected and what came', () => {
  expect(judge(SESSION, { id: UUID, status: 'open' })).toEqual([
    {
      layer: 'corrected',
      instancePointer: '/status',
      schemaPointer: '/s/S/properties/status/enum',
      keyword: 'enum',
      expected: 'one of new | closed',
      got: '"open"',
      causes: [],
    },
  ]);
});

test('reports all violations at once', () => {
  const violations = judge(SESSION, { id: 'x', tags: ['ok', 'long', 7] });

  expect(violations.map(({ instancePointer, keyword }) => `${keyword} ${instancePointer}`).toSorted()).toEqual([
    'format /id',
    'maxLength /tags/1',
    'required ',
    'type /tags/2',
  ]);
});

test('lays a missing property on the object that lacks it', () => {
  expect(judge(SESSION, { id: UUID })).toMatchObject([
    { instancePointer: '', schemaPointer: '/s/S/required', expected: 'property "status"', got: 'only id' },
  ]);
});

test('points through references to the schema that demands', () => {
  const others = { Session: SESSION, Wrapped: { properties: { 'a/b': { $ref: '#/s/Session' } } } };

  expect(judge({ $ref: '#/s/Wrapped' }, { 'a/b': { id: UUID, status: 1 } }, others)).toMatchObject([
    { instancePointer: '/a~1b/status', schemaPointer: '/s/Session/properties/status/type' },
    { instancePointer: '/a~1b/status', schemaPointer: '/s/Session/properties/status/enum' },
  ]);
});

test('keeps apart one component that is demanded in two places', () => {
  const schema = { properties: { a: { $ref: '#/s/Text' }, b: { $ref: '#/s/Text' } } };

  expect(judge(schema, { a: 1, b: 2 }, { Text: { type: 'string' } })).toMatchObject([
    { instancePointer: '/a', schemaPointer: '/s/Text/type' },
    { instancePointer: '/b', schemaPointer: '/s/Text/type' },
  ]);
});

test('reports each part of an allOf as it is', () => {
  expect(judge({ allOf: [{ minLength: 3 }, { pattern: '^b' }] }, 'a')).toMatchObject([
    { keyword: 'minLength', schemaPointer: '/s/S/allOf/0/minLength' },
    { keyword: 'pattern', schemaPointer: '/s/S/allOf/1/pattern' },
  ]);
});

test('null passes where it is allowed, and only there', () => {
  expect(judge({ type: 'string', nullable: true }, null)).toEqual([]);
  expect(judge({ type: 'string' }, null)).toMatchObject([{ keyword: 'type', expected: 'string', got: 'null' }]);
});

test('bounds may exclude themselves', () => {
  const schema = { type: 'number', minimum: 1, exclusiveMinimum: true };

  expect(judge(schema, 1.1)).toEqual([]);
  expect(judge(schema, 1)).toMatchObject([{ keyword: 'exclusiveMinimum', expected: 'more than 1', got: '1' }]);
});

test('a property whose schema is the word false may not be there', () => {
  expect(judge({ properties: { a: false } }, { a: 1 })).toMatchObject([
    { instancePointer: '/a', keyword: 'false schema', expected: 'no value at all' },
  ]);
});

test('counts characters and not units of UTF-16', () => {
  expect(judge({ maxLength: 1 }, '😀')).toEqual([]);
});
