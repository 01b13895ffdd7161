import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { rewriteSchemas, visitSchemas } from './rewrite-schemas.ts';

function visited(document: JsonObject): readonly string[] {
  const pointers: string[] = [];
  visitSchemas(document, (_, pointer) => pointers.push(pointer));
  return pointers;
}

function inSchema(schema: JsonObject): JsonObject {
  return { components: { schemas: { S: schema } } };
}

test('finds schemas wherever OpenAPI keeps them', () => {
  const content = { 'application/json': { schema: {} } };

  const pointers = visited({
    paths: {
      '/a': {
        parameters: [{ schema: {} }, { content }],
        post: {
          parameters: [{ schema: {} }],
          requestBody: { content },
          responses: { default: { content, headers: { 'x-total': { schema: {} } } } },
        },
      },
    },
    components: {
      schemas: { 'x-any': {} },
      responses: { R: { content } },
      parameters: { P: { schema: {} } },
      requestBodies: { B: { content } },
      headers: { H: { schema: {} } },
    },
  });

  expect(pointers).toEqual([
    '/paths/~1a/parameters/0/schema',
    '/paths/~1a/parameters/1/content/application~1json/schema',
    '/paths/~1a/post/parameters/0/schema',
    '/paths/~1a/post/requestBody/content/application~1json/schema',
    '/paths/~1a/post/responses/default/content/application~1json/schema',
    '/paths/~1a/post/responses/default/headers/x-total/schema',
    '/components/schemas/x-any',
    '/components/responses/R/content/application~1json/schema',
    '/components/parameters/P/schema',
    '/components/requestBodies/B/content/application~1json/schema',
    '/components/headers/H/schema',
  ]);
});

test('finds schemas inside schemas, outer ones first', () => {
  const pointers = visited(
    inSchema({
      properties: { a: { items: { not: {} } } },
      additionalProperties: {},
      allOf: [{}],
      anyOf: [{}, { oneOf: [{}] }],
    }),
  );

  expect(pointers.map((pointer) => pointer.replace('/components/schemas/S', ''))).toEqual([
    '',
    '/properties/a',
    '/properties/a/items',
    '/properties/a/items/not',
    '/additionalProperties',
    '/allOf/0',
    '/anyOf/0',
    '/anyOf/1',
    '/anyOf/1/oneOf/0',
  ]);
});

test('takes properties that are named like keywords for properties', () => {
  const names = ['items', 'properties', 'required', 'example', '$ref', 'allOf', 'x-extra', '__proto__'];
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));

  const pointers = visited(inSchema({ properties }));

  expect(pointers.slice(1)).toEqual(names.map((name) => `/components/schemas/S/properties/${name}`));
});

test('leaves data alone that looks like a schema', () => {
  const lookalike = { schema: { type: 'string' }, properties: { a: { type: 'string' } }, items: {} };
  const document = {
    'x-extension': lookalike,
    info: { 'x-schema': lookalike },
    paths: {
      'x-extension': { get: { parameters: [lookalike] } },
      '/a': {
        'x-extension': lookalike,
        get: {
          parameters: [{ name: 'p', example: lookalike, examples: { e: { value: lookalike } } }],
          responses: { 'x-extension': { content: { any: lookalike } } },
        },
      },
    },
    components: { examples: { E: lookalike }, 'x-schemas': { S: lookalike } },
  };

  expect(visited(document)).toEqual([]);
  expect(visited(inSchema({ default: lookalike, example: lookalike, enum: [lookalike], 'x-e': lookalike }))).toEqual([
    '/components/schemas/S',
  ]);
});

test('rewrites what the rewriting of the outer schema left', () => {
  const document = inSchema({ properties: { old: { type: 'string' } } });

  const rewritten = rewriteSchemas(document, (schema) =>
    schema['properties'] === undefined ? { ...schema, seen: true } : { properties: { fresh: { type: 'number' } } },
  );

  expect(rewritten).toEqual(inSchema({ properties: { fresh: { type: 'number', seen: true } } }));
});

test('shares what does not change, and changes nothing in place', () => {
  const document = {
    info: { title: 't' },
    components: { schemas: { A: { type: 'string' }, B: { items: { type: 'number' } } } },
  };
  const before = structuredClone(document);

  const untouched = rewriteSchemas(document, (schema) => schema);
  const changed = rewriteSchemas(document, (schema) => (schema['type'] === 'number' ? { type: 'integer' } : schema));

  expect(untouched).toBe(document);
  expect(document).toEqual(before);
  expect(changed).toMatchObject({ components: { schemas: { B: { items: { type: 'integer' } } } } });
  expect(changed['info']).toBe(document.info);
  expect(changed['components']).toHaveProperty('schemas.A', document.components.schemas.A);
});

test('passes over members that do not have the form they should have', () => {
  expect(visited({ paths: [{ get: {} }], components: { schemas: ['a'], responses: null } })).toEqual([]);
  expect(visited(inSchema({ properties: [], allOf: { a: {} }, items: [{}], additionalProperties: false }))).toEqual([
    '/components/schemas/S',
  ]);
});
