import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { loadContract } from '../contract/index.ts';
import { contractSeed } from './contract-seed.ts';
import { loadCoreContracts } from './core-contracts.ts';
import { lintContract } from './lint-contract.ts';

function response(schema: unknown): unknown {
  return { description: 'd', content: { 'application/json': { schema } } };
}

test('the contracts of this project have no problem, and say which schemas compile', () => {
  const results = loadCoreContracts().map(lintContract);

  expect(results.flatMap(({ problems }) => problems)).toEqual([]);
  expect(results.map(({ api, schemas }) => [api, schemas])).toEqual([
    ['nerm', { request: 4, response: 12 }],
    ['isc', { request: 1, response: 6 }],
  ]);
});

test('a dangling reference, a schema that is none and a correction that does not fit are told, each with its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-contract-'));
  const paths = {
    '/a': {
      get: { responses: { 200: response({ $ref: '#/components/schemas/Gone' }), 400: response({ type: 'nonsense' }) } },
    },
  };
  writeFileSync(
    join(folder, 'openapi.yaml'),
    JSON.stringify({ openapi: '3.0.0', info: { title: 't', version: '1' }, paths }),
  );
  writeFileSync(
    join(folder, 'overlay.yaml'),
    JSON.stringify({
      overlay: '1.0.0',
      info: { title: 't', version: '1' },
      actions: [
        {
          target: '$.paths.gone',
          update: {},
          'x-id': 'gone',
          'x-reason': 'r',
          'x-evidence': 'e',
          'x-expect': {},
          description: 'd',
        },
      ],
    }),
  );

  const { problems } = lintContract(loadContract(join(folder, 'openapi.yaml')));

  const told = problems.map(({ pointer, message }) => `${pointer ?? ''} ${message}`);
  expect(told).toEqual([
    expect.stringContaining(
      '/paths/~1a/get/responses/200/content/application~1json/schema $ref "#/components/schemas/Gone"',
    ),
    expect.stringContaining('correction gone matched-nothing'),
    expect.stringContaining('/paths/~1a/get/responses/400/content/application~1json/schema the schema'),
  ]);
});

test('the seed depends on the contracts and on nothing else', () => {
  const [one, other] = loadCoreContracts();
  if (one === undefined || other === undefined) throw new TypeError('there are two contracts');

  expect(contractSeed([one, other])).toBe(contractSeed([one, other]));
  expect(contractSeed([one])).not.toBe(contractSeed([other]));
});
