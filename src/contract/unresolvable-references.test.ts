import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { findUnresolvableReferences } from './unresolvable-references.ts';

const LOST = { $ref: '#/lost' };

function found(document: JsonObject): readonly string[] {
  return findUnresolvableReferences(document).map(({ pointer }) => pointer);
}

test('reports a reference to nothing, to another document and one that runs in a circle', () => {
  const schemas = {
    A: LOST,
    B: { items: { $ref: 'other.yaml#/B' } },
    C: { $ref: '#/components/schemas/C' },
    D: { $ref: '#/components/schemas/E' },
    E: { type: 'string' },
  };

  expect(findUnresolvableReferences({ components: { schemas } })).toEqual([
    { pointer: '/components/schemas/A', reference: '#/lost' },
    { pointer: '/components/schemas/B/items', reference: 'other.yaml#/B' },
    { pointer: '/components/schemas/C', reference: '#/components/schemas/C' },
  ]);
});

test('a schema that contains itself is no circle of references', () => {
  const Node = { properties: { next: { $ref: '#/components/schemas/Node' } } };

  expect(found({ components: { schemas: { Node } } })).toEqual([]);
});

test('looks into a default response and into headers, schemas and properties of any name', () => {
  const document = {
    paths: { '/a': { get: { responses: { default: LOST, '200': { headers: { 'x-total': LOST } } } } } },
    components: {
      schemas: { example: LOST, value: { properties: { default: LOST, enum: LOST, 'x-a': LOST, properties: LOST } } },
    },
  };

  expect(found(document)).toEqual([
    '/paths/~1a/get/responses/200/headers/x-total',
    '/paths/~1a/get/responses/default',
    '/components/schemas/example',
    '/components/schemas/value/properties/default',
    '/components/schemas/value/properties/enum',
    '/components/schemas/value/properties/x-a',
    '/components/schemas/value/properties/properties',
  ]);
});

test('takes a property named properties for a schema, and one named $ref for no reference', () => {
  const properties = { properties: { example: LOST }, $ref: { type: 'string' } };

  expect(found({ components: { schemas: { S: { properties } } } })).toEqual([]);
});

test('leaves data alone that looks like a reference', () => {
  const document = {
    'x-extension': LOST,
    paths: {
      'x-extension': LOST,
      '/a': {
        get: {
          parameters: [{ example: LOST, examples: { e: { value: LOST } } }],
          responses: { 'x-extension': LOST },
        },
      },
    },
    components: { schemas: { S: { default: LOST, enum: [LOST], example: LOST } } },
  };

  expect(found(document)).toEqual([]);
});
