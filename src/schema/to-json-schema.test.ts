import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject, type JsonValue } from '../core/index.ts';
import type { Side } from './side.ts';
import { toJsonSchema } from './to-json-schema.ts';

function convert(schema: JsonValue, document: JsonObject = {}, side: Side = 'response'): unknown {
  const context = { document, side, referTo: (pointer: string) => `to ${pointer}`, onSchema: () => undefined };
  return toJsonSchema(context, schema, jsonPointer('s'));
}

test('keeps every keyword that means the same in both', () => {
  const schema = {
    type: 'string',
    enum: ['a'],
    format: 'uuid',
    pattern: 'a',
    multipleOf: 2,
    minimum: 1,
    maximum: 2,
    minLength: 1,
    maxLength: 2,
    minItems: 1,
    maxItems: 2,
    uniqueItems: true,
    minProperties: 1,
    maxProperties: 2,
    required: ['a'],
  };

  expect(convert(schema)).toEqual(schema);
});

test('drops annotations, extensions and what is no keyword', () => {
  const annotations = { title: 't', description: 'd', default: 1, example: 1, examples: [1], deprecated: true };

  expect(convert({ ...annotations, readOnly: true, xml: {}, discriminator: {}, 'x-own': 1, type: 'string' })).toEqual({
    type: 'string',
  });
});

test('adds null to the type of what is nullable', () => {
  expect(convert({ type: 'string', nullable: true })).toEqual({ type: ['string', 'null'] });
  expect(convert({ type: 'string', nullable: false })).toEqual({ type: 'string' });
  expect(convert({ nullable: true })).toEqual({});
});

test('writes exclusive bounds as numbers', () => {
  expect(convert({ minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true })).toEqual({
    exclusiveMinimum: 1,
    exclusiveMaximum: 5,
  });
  expect(convert({ minimum: 1, exclusiveMinimum: false, exclusiveMaximum: true })).toEqual({ minimum: 1 });
});

test('converts schemas inside schemas, under their place', () => {
  const nullable = { type: 'string', nullable: true };
  const converted = { type: ['string', 'null'] };

  expect(
    convert({
      properties: { items: nullable, $ref: nullable, required: nullable },
      additionalProperties: nullable,
      items: nullable,
      not: nullable,
      allOf: [nullable],
      anyOf: [nullable],
      oneOf: [nullable],
    }),
  ).toEqual({
    properties: { items: converted, $ref: converted, required: converted },
    additionalProperties: converted,
    items: converted,
    not: converted,
    allOf: [converted],
    anyOf: [converted],
    oneOf: [converted],
  });
});

test('tells of every schema where it came from', () => {
  const places = new Map<string, JsonObject>();
  const context = {
    document: {},
    side: 'request' as const,
    referTo: String,
    onSchema: (converted: JsonObject, pointer: string) => void places.set(pointer, converted),
  };

  const whole = toJsonSchema(context, { properties: { 'a/b': { items: {} } }, anyOf: [{}] }, jsonPointer('s'));

  expect([...places.keys()].toSorted()).toEqual(['/s', '/s/anyOf/0', '/s/properties/a~1b', '/s/properties/a~1b/items']);
  expect(places.get('/s')).toBe(whole);
});

test('turns references into names, and leaves what stands beside them', () => {
  const document = { components: { schemas: { 'A b': {} } } };

  expect(convert({ $ref: '#/components/schemas/A%20b', type: 'string' }, document)).toEqual({
    $ref: 'to /components/schemas/A b',
  });
});

for (const $ref of ['#/lost', 'other.yaml#/a', '#/%'])
  test(`a reference to ${$ref}, which leads nowhere, allows anything`, () => {
    expect(convert({ $ref, type: 'string' })).toEqual({});
  });

test('additional properties may be forbidden or free', () => {
  expect(convert({ additionalProperties: false })).toEqual({ additionalProperties: false });
  expect(convert({ additionalProperties: true })).toEqual({ additionalProperties: true });
});

test('passes over empty lists of alternatives and over what is no schema', () => {
  expect(convert({ allOf: [], anyOf: {}, properties: [], required: true })).toEqual({});
  expect(convert('no schema')).toBe(true);
});
