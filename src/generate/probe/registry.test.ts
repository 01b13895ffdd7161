import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { coreOperation, coreOperations, inlineOperation } from '../../checks/testing/judged.ts';
import { parseJson, type Case } from '../../core/index.ts';
import { PROBES } from './registry.ts';

const FOLDER = new URL('.', import.meta.url);
const bare = inlineOperation({ operation: { security: [] } });

function casesOf(probe: string, operation = coreOperation('closeAccessRequest')): readonly Case[] {
  return PROBES.filter(({ id }) => id === probe).flatMap(({ cases }) => cases(operation));
}

test('every probe is named after its file, and every file with a probe is registered', () => {
  const files = readdirSync(FOLDER).filter((name) =>
    /^export const \w+: Probe = /mu.test(readFileSync(new URL(name, FOLDER), 'utf8')),
  );

  expect(files.map((name) => name.replace('.ts', '')).toSorted()).toEqual(PROBES.map(({ id }) => id).toSorted());
});

for (const { id, cases } of PROBES)
  test(`${id} makes cases for some operation of the core, named after operation and probe`, () => {
    const all = coreOperations().flatMap((operation) => cases(operation));

    expect(all.length).toBeGreaterThan(0);
    for (const testCase of all) {
      expect(testCase.probe).toBe(id);
      expect(testCase.id.startsWith(`${testCase.operationId}/${id}/`)).toBe(true);
    }
  });

test('an operation without body, parameters and security is asked what can be asked', () => {
  const probes = PROBES.filter(({ cases }) => cases(bare).length > 0).map(({ id }) => id);

  expect(probes).toEqual(['valid-request', 'method']);
});

function tried(operationId: string): readonly string[] {
  return casesOf('credentials', coreOperation(operationId)).map(({ request }) => request.credential);
}

test('credentials: too few rights are tried only where 403 is documented', () => {
  expect(tried('closeAccessRequest')).toEqual([
    'absent',
    'malformed',
    'empty',
    'other-scheme',
    'unknown',
    'expired',
    'unprivileged',
  ]);
  expect(tried('patchWorkflowSession')).toEqual(['absent', 'malformed', 'empty', 'other-scheme', 'unknown', 'expired']);
});

test('status-on-demand: asks for every refusal that is documented as published', () => {
  const requests = casesOf('status-on-demand').map(({ request }) => request.headers.at(-1));

  expect(requests).toEqual(['400', '401', '403', '429', '500'].map((status) => ['Prefer', `code=${status}`]));
});

test('omitted-header: leaves out just the required header, or says no with it', () => {
  const [omitted, off] = casesOf('omitted-header');

  expect(off?.request.headers).toContainEqual(['X-SailPoint-Experimental', 'false']);
  expect(omitted?.request.headers).toEqual([['Content-Type', 'application/json']]);
  expect(casesOf('valid-request')[0]?.request.headers).toContainEqual(['X-SailPoint-Experimental', 'true']);
});

test('media-type: sends the same body under another name', () => {
  const [plain] = casesOf('media-type');

  expect(plain?.request.headers).toContainEqual(['Content-Type', 'text/plain']);
  expect(plain?.request.body).toEqual(casesOf('valid-request')[0]?.request.body);
});

function methods(names: readonly string[]): readonly (readonly string[])[] {
  const paths = { '/things': Object.fromEntries(names.map((name) => [name, { responses: {} }])) };
  return casesOf('method', inlineOperation({ paths })).map(({ request }) => [request.method, request.body.kind]);
}

test('method: tries a method that no operation of the path offers, without a body', () => {
  expect(methods(['get'])).toEqual([['DELETE', 'none']]);
  expect(methods(['get', 'delete'])).toEqual([['PUT', 'none']]);
  expect(methods(['get', 'delete', 'put', 'patch'])).toEqual([]);
});

test('unknown-id: puts an id that names nothing in the place of a uuid', () => {
  const [unknown] = casesOf('unknown-id', coreOperation('patchWorkflowSession'));

  expect(unknown?.request.pathValues).toEqual({
    id: { kind: 'literal', value: '00000000-0000-4000-8000-000000000000' },
  });
});

test('malformed-json: every text is malformed, whatever the body it was made of', () => {
  for (const example of [{ a: 'b' }, {}, [], [1], 5, 'text', true]) {
    const content = { 'application/json': { schema: {}, example } };
    const operation = inlineOperation({ operation: { requestBody: { required: true, content } } });
    for (const { request, intent } of casesOf('malformed-json', operation)) {
      if (intent.kind !== 'refuse-malformed-json' || request.body.kind !== 'text') continue;
      const { text } = request.body;
      expect(() => parseJson(text), text).toThrow(SyntaxError);
    }
  }
});
