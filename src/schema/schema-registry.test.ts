import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonPointer } from '../core/index.ts';
import { createSchemaRegistry, SchemaError, type SchemaRegistry } from './schema-registry.ts';

const DOCUMENT = {
  s: {
    Node: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, next: { $ref: '#/s/Node' } } },
    Unknown: { type: 'strin' },
    Negative: { minLength: -1 },
    Pattern: { pattern: '(' },
    Format: { format: 'nobody-knows' },
    Both: { properties: { one: { $ref: '#/s/Unknown' }, two: { $ref: '#/s/Negative' } } },
    OneOf: { oneOf: [{ type: 'string' }] },
    Good: { type: 'integer' },
    Lost: { $ref: '#/s/Missing' },
    'a/b': { type: 'integer' },
  },
};

function at(name: string): JsonPointer {
  return jsonPointer('s', name);
}

function registry(): SchemaRegistry {
  return createSchemaRegistry(DOCUMENT, 'repaired');
}

function failureOf(schemas: SchemaRegistry, name: string): SchemaError {
  try {
    schemas.validator(at(name), 'response');
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
  throw new TypeError(`${name} was compiled`);
}

test('makes one validator per schema and side', () => {
  const schemas = registry();

  const response = schemas.validator(at('Node'), 'response');

  expect(schemas.validator(at('Node'), 'response')).toBe(response);
  expect(schemas.validator(at('Node'), 'request')).not.toBe(response);
});

test('judges recursive values at any depth', () => {
  const validate = registry().validator(at('Node'), 'response');

  expect(validate({ name: 'a', next: { name: 'b', next: { name: 'c' } } })).toEqual([]);
  expect(validate({ name: 'a', next: { name: 'b', next: {} } })).toMatchObject([
    { instancePointer: '/next/next', schemaPointer: '/s/Node/required' },
  ]);
});

test('finds schemas under names with slashes', () => {
  expect(registry().validator(at('a/b'), 'request')('x')).toMatchObject([{ schemaPointer: '/s/a~1b/type' }]);
});

test('a reference that leads nowhere, and a place where nothing stands, allow anything', () => {
  const schemas = registry();

  expect(schemas.validator(at('Lost'), 'response')(1)).toEqual([]);
  expect(schemas.validator(at('Missing'), 'response')(1)).toEqual([]);
});

for (const [name, why] of [
  ['Unknown', 'type'],
  ['Negative', 'minLength'],
  ['Pattern', 'regular expression'],
  ['Format', 'nobody-knows'],
] as const)
  test(`says which schema is illegal, and why, however often it is asked for: ${name}`, () => {
    const schemas = registry();

    for (const failure of [failureOf(schemas, name), failureOf(schemas, name)]) {
      expect(failure.pointer).toBe(at(name));
      expect(failure.message).toContain(`the schema at ${at(name)} cannot be compiled: `);
      expect(failure.message).toContain(why);
    }
  });

test('an illegal schema spoils those that refer to it, with its reason', () => {
  const schemas = registry();

  const failure = failureOf(schemas, 'Both');

  expect(failure.pointer).toBe(at('Both'));
  expect(failure.message).toMatch(/schema is invalid: data\/(?:type|minLength)/u);
});

test('an illegal schema spoils no other', () => {
  const schemas = registry();

  failureOf(schemas, 'Both');

  expect(schemas.validator(at('Good'), 'response')(1)).toEqual([]);
  expect(schemas.validator(at('Good'), 'response')('x')).toHaveLength(1);
});
