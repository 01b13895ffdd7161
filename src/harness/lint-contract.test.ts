import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { loadContract } from '../contract/index.ts';
import { contractSeed } from './contract-seed.ts';
import { CORE_DOCUMENTS, loadCoreContracts } from './core-contracts.ts';
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

  const { problems, schemas } = lintContract(loadContract(join(folder, 'openapi.yaml')));

  const told = problems.map(({ pointer, message }) => `${pointer ?? ''} ${message}`);
  expect(told).toEqual([
    expect.stringContaining(
      '/paths/~1a/get/responses/200/content/application~1json/schema $ref "#/components/schemas/Gone"',
    ),
    expect.stringContaining('correction gone matched-nothing'),
    expect.stringContaining('/paths/~1a/get/responses/400/content/application~1json/schema the schema'),
  ]);
  // The dangling reference compiles, to a schema that allows everything; `nonsense` does not, and does not count.
  expect(schemas).toEqual({ request: 0, response: 1 });
});

test('the seed depends on the contracts and on nothing else', () => {
  const [one, other] = loadCoreContracts();
  if (one === undefined || other === undefined) throw new TypeError('there are two contracts');

  expect(contractSeed([one, other])).toBe(contractSeed([one, other]));
  expect(contractSeed([one])).not.toBe(contractSeed([other]));
});

const STRAY = {
  defects: [
    { treatment: { kind: 'repair', repairs: ['no-such-pass'] } },
    { treatment: { kind: 'correction', actions: ['no-such-action'] } },
    { treatment: { kind: 'decision', decision: 'd' } },
  ].map((row, index) => ({ id: `S${index}`, title: 't', effect: 'e', at: ['/paths'], ...row })),
};

/** A copy of the documents of NERM, to be damaged. */
function copyOfNerm(): string {
  const folder = mkdtempSync(join(tmpdir(), 'core-contracts-'));
  cpSync(dirname(CORE_DOCUMENTS['nerm'] ?? ''), folder, { recursive: true });
  return folder;
}

test('a row of the register that names no repair or correction there is, is a problem', () => {
  const folder = copyOfNerm();
  writeFileSync(join(folder, 'defects.yaml'), JSON.stringify(STRAY));

  const { problems } = lintContract(loadContract(join(folder, 'openapi.yaml')));

  expect(problems).toEqual([
    { pointer: '/paths', message: 'defect S0 names repair no-such-pass, which does not exist' },
    { pointer: '/paths', message: 'defect S1 names correction no-such-action, which does not exist' },
  ]);
  expect(() => loadCoreContracts({ nerm: join(folder, 'openapi.yaml') })).toThrow(
    expect.objectContaining({ code: 'document-malformed', message: expect.stringContaining('S1: correction no-such') }),
  );
});

for (const name of ['overlay.yaml', 'defects.yaml'])
  test(`a core contract without its ${name} is not judged by`, () => {
    const folder = copyOfNerm();
    rmSync(join(folder, name));

    expect(() => loadCoreContracts({ nerm: join(folder, 'openapi.yaml') })).toThrow(
      expect.objectContaining({
        code: 'document-unreadable',
        message: expect.stringContaining(join(folder, name)),
      }),
    );
  });

test('a document without title and version is told so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-contract-'));
  writeFileSync(join(folder, 'bare.json'), JSON.stringify({ openapi: '3.0.0', paths: {} }));

  const { problems } = lintContract(loadContract(join(folder, 'bare.json')));
  rmSync(folder, { recursive: true });

  expect(problems).toEqual([
    { pointer: '/info', message: 'the required field title is missing' },
    { pointer: '/info', message: 'the required field version is missing' },
  ]);
});
