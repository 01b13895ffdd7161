import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { expect, test } from '@playwright/test';

import { ConfigError, jsonPointer } from '../core/index.ts';
import { loadContract } from './load-contract.ts';

const DOCUMENT = {
  openapi: '3.0.3',
  info: { title: 'An API', version: '7' },
  paths: {
    '/a': {
      get: {
        responses: {
          '200': { content: { 'application/json': { schema: { type: 'string', format: 'text' } } } },
          default: { $ref: '#/components/responses/Missing' },
        },
      },
    },
  },
};

const SCHEMA = ['paths', '/a', 'get', 'responses', '200', 'content', 'application/json', 'schema'] as const;

function write(name: string, value: unknown): string {
  const path = test.info().outputPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
  return path;
}

function writeOverlay(name: string, target: string, update: unknown): void {
  const action = {
    'x-id': 'one',
    target,
    description: 'd',
    'x-reason': 'r',
    'x-evidence': 'e',
    'x-expect': {},
    update,
  };
  write(name, { overlay: '1.0.0', info: { title: 'o' }, actions: [action] });
}

test('makes three layers: as written, repaired, corrected', () => {
  const path = write('acme/openapi.yaml', DOCUMENT);
  writeOverlay('acme/overlay.yaml', '$.paths["/a"].get.responses["200"].content["application/json"].schema', {
    maxLength: 3,
  });

  const contract = loadContract(path);

  const schemaOf = (layer: 'published' | 'repaired' | 'corrected'): unknown =>
    SCHEMA.reduce((value: unknown, name) => Reflect.get(Object(value), name), contract.documents[layer]);
  expect(schemaOf('published')).toEqual({ type: 'string', format: 'text' });
  expect(schemaOf('repaired')).toEqual({ type: 'string', 'x-format': 'text' });
  expect(schemaOf('corrected')).toEqual({ type: 'string', 'x-format': 'text', maxLength: 3 });
  expect(contract.repairs).toMatchObject([{ repair: 'unknown-format', before: 'text' }]);
  expect(contract.corrections).toMatchObject([{ action: { id: 'one' }, outcome: 'applied' }]);
});

test('says what the document is', () => {
  const path = write('acme/openapi.yaml', DOCUMENT);

  const contract = loadContract(path);

  expect(contract).toMatchObject({ api: 'acme', title: 'An API', version: '7', source: path, defects: [] });
  expect(contract.sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(contract.operations.map(({ id }) => id)).toEqual(['GET /a']);
});

test('names an API after the file where that is not called openapi.yaml', () => {
  expect(loadContract(write('acme/petstore.v2.json', DOCUMENT)).api).toBe('petstore.v2');
});

test('keeps the corrected layer the same as the repaired one where there is no overlay', () => {
  const contract = loadContract(write('openapi.json', DOCUMENT));

  expect(contract.documents.corrected).toBe(contract.documents.repaired);
  expect(contract.corrections).toEqual([]);
});

test('lists the references of the published document that lead nowhere', () => {
  expect(loadContract(write('openapi.json', DOCUMENT)).unresolvable).toEqual([
    {
      pointer: jsonPointer('paths', '/a', 'get', 'responses', 'default'),
      reference: '#/components/responses/Missing',
    },
  ]);
});

test('knows an operation again whose id a correction gives', () => {
  const path = write('acme/openapi.yaml', DOCUMENT);
  writeOverlay('acme/overlay.yaml', '$.paths["/a"].get', { operationId: 'getA', deprecated: true });

  const [operation] = loadContract(path).operations;

  expect(operation).toMatchObject({ id: 'getA', layers: { repaired: { id: 'GET /a' }, corrected: { id: 'getA' } } });
});

test('takes an operation that only a correction adds for both layers', () => {
  const path = write('acme/openapi.yaml', DOCUMENT);
  writeOverlay('acme/overlay.yaml', '$.paths["/a"]', { put: { operationId: 'putA' } });

  const added = loadContract(path).operations.find(({ id }) => id === 'putA');

  expect(added?.layers.repaired).toBe(added?.layers.corrected);
});

test('a malformed overlay or register beside the document is an error that names the file', () => {
  const path = write('acme/openapi.yaml', DOCUMENT);
  const register = write('acme/defects.yaml', { defects: [{ id: 'S1' }] });

  expect(() => loadContract(path)).toThrow(ConfigError);
  expect(() => loadContract(path)).toThrow(register);
});

test('a version that YAML reads as a number is shown all the same', () => {
  expect(loadContract(write('openapi.json', { ...DOCUMENT, info: { title: 'An API', version: 1 } })).version).toBe('1');
});

/** The document, `components`, `schemas` and the innermost schema are four levels; each `items` is one more. */
function nested(depth: number): unknown {
  let schema: unknown = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { items: schema };
  return { ...DOCUMENT, components: { schemas: { Deep: schema } } };
}

test('a contract as deep as is allowed loads, and one level more is refused', () => {
  expect(loadContract(write('deep.json', nested(496))).operations).toHaveLength(1);
  expect(() => loadContract(write('deeper.json', nested(497)))).toThrow('nested deeper than 500 levels');
});

test('an overlay beside the document that is none is told what it should be', () => {
  const path = write('acme/openapi.yaml', DOCUMENT);
  write('acme/overlay.yaml', ['x']);

  expect(() => loadContract(path)).toThrow(expect.objectContaining({ hint: expect.stringContaining('Overlay 1.0.0') }));
});
