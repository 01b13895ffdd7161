import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { loadContract } from '../../contract/index.ts';
import { jsonPointer, operationId, type PlannedOperation, type RequestConstraint } from '../../core/index.ts';
import { usageOf } from './usage-of.ts';

const DOCUMENT = {
  openapi: '3.0.0',
  info: { title: 't', version: '1' },
  paths: {
    '/x/{id}': {
      patch: {
        operationId: 'patchX',
        parameters: [{ name: 'run', in: 'query', schema: { type: 'boolean' } }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } } },
        responses: {
          200: {
            description: 'd',
            content: {
              'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Node: {
        type: 'object',
        properties: { name: { type: 'string' }, next: { allOf: [{ $ref: '#/components/schemas/Node' }] } },
      },
    },
  },
};

const NAME = jsonPointer('components', 'schemas', 'Node', 'properties', 'name', 'type');
const NODE = jsonPointer('components', 'schemas', 'Node', 'type');
const RUN = jsonPointer('paths', '/x/{id}', 'patch', 'parameters', 0, 'schema', 'type');

function constraint(place: 'body' | 'query', pointer: RequestConstraint['pointer']): RequestConstraint {
  const unreachable = { allowed: 'no request can', forbidden: null };
  return { id: `${place} ${pointer}`, place, pointer, keyword: 'type', value: null, unreachable };
}

const PLANNED: PlannedOperation = {
  operationId: operationId('patchX'),
  method: 'PATCH',
  path: '/x/{id}',
  api: 'api',
  cases: [],
  series: [],
  requestConstraints: [constraint('query', RUN), constraint('body', NODE), constraint('body', NAME)],
  responseConstraints: [NODE, NAME].map((pointer) => ({
    id: `200 ${pointer}`,
    status: '200',
    pointer,
    keyword: 'type',
    value: null,
  })),
  limits: [],
  unplanned: [],
  withheld: [],
  unprovable: [],
};

test('what accepted cases sent and what answers were judged on, in the words of changes', () => {
  const file = test.info().outputPath('api.json');
  writeFileSync(file, JSON.stringify(DOCUMENT));
  const seen = { contracts: [loadContract(file)], plan: { operations: [PLANNED], checks: [] } };
  const ledger = {
    operationId: 'patchX',
    requests: [{ allowed: 'no request can' }, { allowed: null }, { allowed: 'patchX/valid-request/example' }],
    responses: [{ judged: 0 }, { judged: 7 }],
  };

  expect(
    usageOf({ ...seen, ledger: [ledger], answered: [{ operationId: 'patchX', statuses: { '200': 7, '400': 1 } }] }),
  ).toEqual({
    schemaVersion: 1,
    operations: {
      'PATCH /x/{id}': {
        sends: { 'request application/json name': ['patchX/valid-request/example'] },
        reads: { 'response 200 application/json [].name': ['body-schema of patchX'] },
        statuses: { '200': ['patchX: 7 answers'], '400': ['patchX: 1 answer'] },
      },
    },
  });
  // Of what was only refused, or not asked, nobody knows what is read of it where it goes well.
  for (const statuses of [{}, { '400': 7, '401': 6 }])
    expect(usageOf({ ...seen, ledger: [ledger], answered: [{ operationId: 'patchX', statuses }] }).operations).toEqual(
      {},
    );
});
