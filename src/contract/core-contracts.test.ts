import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { isJsonArray, isJsonObject, jsonPointer, member, parseJson, valueAt, type JsonValue } from '../core/index.ts';
import { loadContract } from './load-contract.ts';
import { readSource } from './load.ts';
import { repairDocument } from './repair/repair-document.ts';

const SPECS = join(import.meta.dirname, '../../specs');
const CONTRACTS = ['nerm', 'isc'].map((api) => loadContract(join(SPECS, api, 'openapi.yaml')));
const [NERM, ISC] = CONTRACTS;

for (const contract of CONTRACTS) {
  test(`the core contract ${contract.api} loads without a reference that leads nowhere`, () => {
    expect(contract.unresolvable).toEqual([]);
    expect(contract.title).not.toBe('');
    expect(contract.version).not.toBe('');
  });

  test(`every correction of ${contract.api} fits its document`, () => {
    expect(contract.corrections.length).toBeGreaterThan(0);
    expect(contract.corrections.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
  });

  test(`the corrections of ${contract.api} leave nothing to repair`, () => {
    expect(repairDocument(contract.documents.corrected).applications).toEqual([]);
  });

  test(`the published document of ${contract.api} is the one that sources.json vouches for`, () => {
    const sources = parseJson(readSource(join(SPECS, 'sources.json')).text);

    const stated = items(member(sources, 'documents')).find((source) => member(source, 'api') === contract.api);

    expect(member(stated, 'file')).toBe(`${contract.api}/openapi.yaml`);
    expect(member(stated, 'sha256')).toBe(contract.sha256);
    expect(items(member(stated, 'pages')).map((page) => member(page, 'operationId'))).toEqual(
      contract.operations.map(({ id }) => id),
    );
  });

  test(`every operation of ${contract.api} demands credentials once corrected`, () => {
    expect(contract.operations.filter(({ layers }) => !layers.corrected.authenticated)).toEqual([]);
  });
}

test('there are four NERM operations and one of ISC', () => {
  const listed = CONTRACTS.map(({ operations }) =>
    operations.map(({ id, layers: { corrected } }) => `${id}: ${corrected.method} ${corrected.path}`),
  );

  expect(listed).toEqual([
    [
      'createCloseSessionAction: POST /workflow_actions/close_session_actions',
      'createUsernamePasswordAction: POST /workflow_actions/username_password_actions',
      'createPasswordUpdateWorkflow: POST /workflows/password_reset_workflows',
      'patchWorkflowSession: PATCH /workflow_sessions/{id}',
    ],
    ['closeAccessRequest: POST /access-requests/close'],
  ]);
});

for (const name of ['WorkflowSession', 'WorkflowSessionUpdate'])
  test(`${name} knows 61 statuses, each once, of which nine are AUTH-STATUS`, () => {
    const statuses = items(
      valueAt(
        NERM?.documents.published ?? {},
        jsonPointer('components', 'schemas', name, 'properties', 'status', 'enum'),
      ),
    ).map(String);

    expect(statuses).toHaveLength(61);
    expect(new Set(statuses).size).toBe(61);
    expect(statuses.filter((status) => /^AUTH-STATUS[1-9]$/u.test(status))).toHaveLength(9);
  });

test('the documented statuses of the session operation are those of the page, then those that honest servers need', () => {
  const operation = NERM?.operations.find(({ id }) => id === 'patchWorkflowSession');

  const statuses = (layer: 'repaired' | 'corrected'): readonly string[] | undefined =>
    operation?.layers[layer].responses.map(({ status }) => status).toSorted();

  expect(statuses('repaired')).toEqual(['200', '400', '500']);
  expect(statuses('corrected')).toEqual(['200', '400', '401', '403', '404', '409', '415', '422', '429', '500']);
});

test('the experimental header is required and its default is a text once repaired', () => {
  const [header] = ISC?.operations[0]?.layers.repaired.parameters ?? [];

  expect(header).toMatchObject({ name: 'X-SailPoint-Experimental', in: 'header', required: true });
  expect(valueAt(ISC?.documents.repaired ?? {}, header?.schema ?? jsonPointer())).toEqual({
    type: 'string',
    default: 'true',
  });
});

test('the repaired schemas require what the pages mark, and no more', () => {
  expect(requiredOf('CloseSessionAction')).toEqual(['workflow_id', 'description']);
  expect(requiredOf('UsernamePasswordAction')).toEqual(['workflow_id', 'description']);
  expect(requiredOf('WorkflowAction')).toEqual(['workflow_id', 'page_id']);
  expect(requiredOf('LoginWorkflow')).toEqual(['profile_type_id', 'status', 'uid', 'name']);
  expect(requiredOf('WorkflowSession')).toBeUndefined();
});

function requiredOf(name: string): JsonValue | undefined {
  return valueAt(NERM?.documents.repaired ?? {}, jsonPointer('components', 'schemas', name, 'required'));
}

function items(value: JsonValue | undefined): readonly JsonValue[] {
  if (isJsonArray(value)) return value;
  throw new TypeError(isJsonObject(value) ? 'an object where a list is needed' : 'no list');
}
