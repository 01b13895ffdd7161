import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import type { Operation } from './operation.ts';
import { readOperations } from './read-operations.ts';

/** The one operation of a document that has `operation` as `GET /a`. */
function read(operation: JsonObject, rest: JsonObject = {}, pathItem: JsonObject = {}): Operation {
  const [found] = readOperations({ paths: { '/a': { ...pathItem, get: operation } }, ...rest });
  if (found === undefined) throw new TypeError('the document has no operation');
  return found;
}

test('reads the operations of all paths, and nothing else in them', () => {
  const document = {
    paths: {
      '/b': { post: { operationId: 'createB' }, get: {}, parameters: [], summary: 's', 'x-get': {} },
      '/a': { trace: { operationId: ' ' }, put: 'no operation' },
      'x-extension': { get: {} },
    },
  };

  const operations = readOperations(document).map(({ id, method, path, pointer }) => ({ id, method, path, pointer }));

  expect(operations).toEqual([
    { id: 'GET /b', method: 'GET', path: '/b', pointer: '/paths/~1b/get' },
    { id: 'createB', method: 'POST', path: '/b', pointer: '/paths/~1b/post' },
    { id: 'TRACE /a', method: 'TRACE', path: '/a', pointer: '/paths/~1a/trace' },
  ]);
});

test('follows the reference of a path item', () => {
  const document = { paths: { '/a': { $ref: '#/x-items/A' } }, 'x-items': { A: { get: { operationId: 'getA' } } } };

  expect(readOperations(document)).toMatchObject([{ id: 'getA', path: '/a', pointer: '/x-items/A/get' }]);
});

test('puts the parameters of an operation over those of its path', () => {
  const shared = [
    { name: 'id', in: 'path', schema: {} },
    { name: 'run', in: 'query' },
    { name: 'run', in: 'header', required: true },
  ];

  const { parameters } = read(
    { parameters: [{ name: 'run', in: 'query', required: true }] },
    {},
    { parameters: shared },
  );

  expect(parameters).toEqual([
    {
      name: 'id',
      in: 'path',
      required: true,
      pointer: '/paths/~1a/parameters/0',
      schema: '/paths/~1a/parameters/0/schema',
    },
    { name: 'run', in: 'query', required: true, pointer: '/paths/~1a/get/parameters/0', schema: null },
    { name: 'run', in: 'header', required: true, pointer: '/paths/~1a/parameters/2', schema: null },
  ]);
});

test('follows the references of parameters, and leaves out what is no parameter', () => {
  const components = { parameters: { Run: { name: 'run', in: 'query', schema: {} } } };
  const parameters = [
    { $ref: '#/components/parameters/Run' },
    { $ref: '#/components/parameters/Lost' },
    { in: 'query' },
    { name: 'body', in: 'body' },
    'no parameter',
  ];

  expect(read({ parameters }, { components }).parameters).toEqual([
    {
      name: 'run',
      in: 'query',
      required: false,
      pointer: '/components/parameters/Run',
      schema: '/components/parameters/Run/schema',
    },
  ]);
});

test('reads the request body, its media types in lower case', () => {
  const content = { 'Application/JSON': { schema: {}, example: { a: 1 } }, 'text/plain': {} };
  const pointer = '/paths/~1a/get/requestBody/content/Application~1JSON';

  expect(read({ requestBody: { required: true, content } }).requestBody).toEqual({
    required: true,
    content: [
      { mediaType: 'application/json', pointer, schema: `${pointer}/schema`, example: { a: 1 } },
      {
        mediaType: 'text/plain',
        pointer: '/paths/~1a/get/requestBody/content/text~1plain',
        schema: null,
        example: undefined,
      },
    ],
  });
});

test('takes a body that may be left out for optional, and one that cannot be found for none', () => {
  expect(read({ requestBody: { content: {} } }).requestBody).toEqual({ required: false, content: [] });
  expect(read({ requestBody: { $ref: '#/components/requestBodies/Lost' } }).requestBody).toBeNull();
  expect(read({}).requestBody).toBeNull();
});

test('follows the references of responses and their headers', () => {
  const components = {
    responses: {
      Limited: { headers: { 'x-limit': { $ref: '#/components/headers/Limit' }, 'X-Left': { schema: {} } } },
    },
    headers: { Limit: { required: true } },
  };

  const { responses } = read({ responses: { '429': { $ref: '#/components/responses/Limited' } } }, { components });

  expect(responses).toEqual([
    {
      status: '429',
      pointer: '/components/responses/Limited',
      content: [],
      headers: [
        { name: 'x-limit', required: true, pointer: '/components/headers/Limit', schema: null },
        {
          name: 'X-Left',
          required: false,
          pointer: '/components/responses/Limited/headers/X-Left',
          schema: '/components/responses/Limited/headers/X-Left/schema',
        },
      ],
    },
  ]);
});

test('takes no extension and no lost reference for a response', () => {
  const responses = { '200': {}, 'x-extension': {}, '404': { $ref: '#/lost' }, default: {} };

  expect(read({ responses }).responses.map(({ status }) => status)).toEqual(['200', 'default']);
});

const ROOT = { security: [{ token: [] }] };

for (const [what, operation, rest, authenticated] of [
  ['nowhere', {}, {}, false],
  ['at the root', {}, ROOT, true],
  ['at the operation', { security: [{ token: [] }] }, {}, true],
  ['at the root, lifted by the empty list of the operation', { security: [] }, ROOT, false],
  ['at the root, made optional by an empty requirement', { security: [{ token: [] }, {}] }, ROOT, false],
  ['as a choice of two', { security: [{ token: [] }, { key: [] }] }, {}, true],
] as const)
  test(`credentials named ${what} are ${authenticated ? '' : 'not '}demanded`, () => {
    expect(read(operation, rest).authenticated).toBe(authenticated);
  });
