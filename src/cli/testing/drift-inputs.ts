import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { test } from '@playwright/test';

import { operationId, type Exchange, type JsonObject } from '../../core/index.ts';
import { createObserver, NO_FACTS, printSheet } from '../../drift/index.ts';
import { CORE_DOCUMENTS, loadCoreContracts } from '../../harness/index.ts';

/** For tests: a file of this test with `content`: text, or what becomes JSON. */
export function fileOf(name: string, content: unknown): string {
  const path = test.info().outputPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

/** For tests: facts of a run in which the NERM operation was answered with `statuses` and JSON. */
export function factsOf(statuses: readonly number[], change: (text: string) => string = (text) => text): string {
  const operations = loadCoreContracts().flatMap((contract) =>
    contract.operations.map(({ layers }) => ({ contract, operation: layers.corrected })),
  );
  const clock = { now: () => Date.parse('2026-11-26T10:00:00Z') };
  const observer = createObserver(operations, { run: 'run-1', target: 'mock', clock });
  for (const status of statuses) observer.see(answer(status));
  return fileOf('facts.json', change(printSheet(observer.take() ?? NO_FACTS)));
}

function answer(status: number): Exchange {
  return {
    request: {
      method: 'PATCH',
      url: 'https://tenant.test/api/workflow_sessions/1',
      headers: [],
      operation: operationId('patchWorkflowSession'),
    },
    response: {
      status,
      headers: [['Content-Type', 'application/json']],
      body: new TextEncoder().encode('{"error": "x"}'),
    },
    startedAt: 0,
    durationMs: 1,
  };
}

/** For tests: a small document whose only operation answers at `path`, where `required` of its request is required. */
export function documentOf(required: readonly string[], path = '/forms', description = 'd'): JsonObject {
  const text = { type: 'string' };
  const schema = { type: 'object', required: [...required], properties: { name: text, size: text } };
  const content = { 'application/json': { schema } };
  const post = { description, requestBody: { required: true, content }, responses: { '200': { description: 'ok' } } };
  return { openapi: '3.0.3', info: { title: 'Forms', version: '1' }, paths: { [path]: { post } } };
}

/** For tests: the document of the API `api` that this project has. */
export function pinned(api: string): string {
  const path = CORE_DOCUMENTS[api];
  if (path === undefined) throw new TypeError(`no document of ${api}`);
  return path;
}
