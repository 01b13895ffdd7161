import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject, type JsonValue } from '../core/index.ts';
import { undocumentedProperties } from './undocumented-properties.ts';

function found(schema: JsonObject, value: JsonValue, others: JsonObject = {}): readonly string[] {
  return undocumentedProperties({ s: { S: schema, ...others } }, jsonPointer('s', 'S'), value).map(
    ({ instancePointer, schemaPointer }) => `${instancePointer} by ${schemaPointer}`,
  );
}

const A = { properties: { a: {} } };
const B = { properties: { b: {} } };

test('reports what the schema does not list, and nothing that it lists', () => {
  expect(found(A, { a: 1, b: 2, 'c/d': 3 })).toEqual(['/b by /s/S', '/c~1d by /s/S']);
  expect(found(A, { a: { free: true } })).toEqual([]);
});

test('looks into inner objects and every item of lists', () => {
  const schema = { properties: { list: { type: 'array', items: A } } };

  expect(found(schema, { list: [{ a: 1 }, { x: 1 }, { y: 1 }] })).toEqual([
    '/list/1/x by /s/S/properties/list/items',
    '/list/2/y by /s/S/properties/list/items',
  ]);
});

test('follows references, and names the schema that has the list', () => {
  expect(found({ properties: { one: { $ref: '#/s/A' } } }, { one: { z: 1 } }, { A })).toEqual(['/one/z by /s/A']);
});

for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const)
  test(`what any part of ${keyword} lists is documented`, () => {
    expect(found({ [keyword]: [A, { $ref: '#/s/B' }] }, { a: 1, b: 2, c: 3 }, { B })).toEqual([
      `/c by /s/S/${keyword}/0`,
    ]);
  });

test('what several parts list is looked into by all of them together', () => {
  const schema = { allOf: [{ properties: { p: A } }, { properties: { p: B } }] };

  expect(found(schema, { p: { a: 1, b: 2, c: 3 } })).toEqual(['/p/c by /s/S/allOf/0/properties/p']);
});

test('the values of a map are looked into under whatever name', () => {
  const schema = { additionalProperties: A };

  expect(found(schema, { any: { a: 1 }, other: { z: 1 } })).toEqual(['/other/z by /s/S/additionalProperties']);
  expect(found({ ...A, additionalProperties: {} }, { a: 1, more: { z: 1 } })).toEqual([]);
});

test('nothing is undocumented where further properties are expressly let in', () => {
  expect(found({ ...A, additionalProperties: true }, { z: 1 })).toEqual([]);
  expect(found({ allOf: [A, { additionalProperties: true }] }, { z: 1 })).toEqual([]);
});

test('what is expressly kept out is undocumented too', () => {
  expect(found({ ...A, additionalProperties: false }, { z: 1 })).toEqual(['/z by /s/S']);
});

for (const schema of [{}, { type: 'object' }, { properties: {} }, { $ref: '#/lost' }])
  test(`an object by ${JSON.stringify(schema)} is free-form`, () => {
    expect(found(schema, { a: { b: 1 } })).toEqual([]);
  });

test('names that every object inherits are names like any other', () => {
  expect(found(A, { constructor: 1, toString: 2 })).toEqual(['/constructor by /s/S', '/toString by /s/S']);
});

test('values of another shape than the schema say nothing', () => {
  expect(found(A, [{ z: 1 }])).toEqual([]);
  expect(found({ items: A }, { z: 1 })).toEqual([]);
  expect(found(A, null)).toEqual([]);
});

test('looks into recursive values at any depth', () => {
  const Node = { properties: { next: { $ref: '#/s/Node' } } };

  expect(found({ $ref: '#/s/Node' }, { next: { next: { next: {}, z: 1 } } }, { Node })).toEqual([
    '/next/next/z by /s/Node',
  ]);
});

test('a circle of combinations ends', () => {
  const Loop = { allOf: [{ $ref: '#/s/Loop' }, A] };

  expect(found({ $ref: '#/s/Loop' }, { a: 1, z: 1 }, { Loop })).toEqual(['/z by /s/Loop/allOf/1']);
});

test('what is reached by many ways is looked into once', () => {
  test.setTimeout(5000);
  const branch = { properties: { next: { $ref: '#/s/Node' } } };
  let value: JsonValue = { z: 1 };
  for (let depth = 0; depth < 40; depth += 1) value = { next: value };

  const properties = found({ $ref: '#/s/Node' }, value, { Node: { anyOf: [branch, branch] } });

  expect(properties).toEqual([`${'/next'.repeat(40)}/z by /s/Node/anyOf/0`]);
});

test('does not lose itself in a deep value that the schema says nothing about', () => {
  let value: JsonValue = [];
  for (let depth = 0; depth < 50_000; depth += 1) value = [value];

  expect(found(A, { a: value })).toEqual([]);
});
