import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { loadContract, type Contract } from '../../contract/index.ts';
import type { JsonObject, JsonValue } from '../../core/index.ts';
import type { JudgedOperation } from '../check.ts';
import { judgedOperations } from '../judged-operations.ts';

/** For unit tests: a correction; what an overlay needs beside it is filled in. */
export interface Correcting {
  readonly target: string;
  readonly defect?: string;
  readonly update?: JsonObject;
  readonly expect?: JsonValue;
}

/** For unit tests: the parts of a document with the one operation `POST /things`. */
export interface Inline {
  readonly operation?: JsonObject;
  readonly request?: JsonObject;
  readonly responses?: JsonObject;
  readonly schemas?: JsonObject;
  readonly corrections?: readonly Correcting[];
  /** Further members of `paths`, or others in place of the one operation. */
  readonly paths?: JsonObject;
}

/** For unit tests: the contract of an inline document, loaded the way a file is. An action without `update` removes. */
export function inlineContract({ operation, request, responses, schemas, corrections, paths }: Inline): Contract {
  const post = {
    operationId: 'createThing',
    security: [{ bearer: [] }],
    ...(request === undefined ? {} : { requestBody: { required: true, content: jsonContent(request) } }),
    responses: responses ?? { '200': { description: 'Done.' } },
    ...operation,
  };
  const document = {
    openapi: '3.0.3',
    info: { title: 'Inline', version: '1' },
    paths: paths ?? { '/things': { post } },
    components: { schemas: schemas ?? {} },
  };
  const folder = mkdtempSync(join(tmpdir(), 'inline-contract-'));
  try {
    writeFileSync(join(folder, 'openapi.yaml'), JSON.stringify(document));
    if (corrections !== undefined) writeFileSync(join(folder, 'overlay.yaml'), JSON.stringify(overlayOf(corrections)));
    return { ...loadContract(join(folder, 'openapi.yaml')), api: 'inline' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** For unit tests: the first operation of an inline document. Throws where a correction does not fit. */
export function inlineOperation(inline: Inline): JudgedOperation {
  const contract = inlineContract(inline);
  const problem = contract.corrections.find((correction) => correction.problem !== null)?.problem;
  if (problem !== undefined) throw new TypeError(`the inline overlay does not fit: ${problem}`);
  return first(judgedOperations(contract));
}

/** For unit tests: JSON content of a request or response. */
export function jsonContent(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

/** For unit tests: a response with a JSON body. */
export function jsonResponse(schema: JsonObject): JsonObject {
  return { description: 'An answer.', content: jsonContent(schema) };
}

const known = new Map<string, readonly JudgedOperation[]>();

/** For unit tests: the operations of a contract that the project brings along. */
export function specOperations(api: 'nerm' | 'isc'): readonly JudgedOperation[] {
  const path = fileURLToPath(new URL(`../../../specs/${api}/openapi.yaml`, import.meta.url));
  const operations = known.get(api) ?? judgedOperations(loadContract(path));
  known.set(api, operations);
  return operations;
}

/** For unit tests: the five operations of the core. */
export function coreOperations(): readonly JudgedOperation[] {
  return [...specOperations('nerm'), ...specOperations('isc')];
}

/** For unit tests: one of the five operations of the core. */
export function coreOperation(operationId: string): JudgedOperation {
  return first(coreOperations().filter(({ layers }) => layers.corrected.operation.id === operationId));
}

function first(operations: readonly JudgedOperation[]): JudgedOperation {
  const [operation] = operations;
  if (operation === undefined) throw new TypeError('there is no such operation');
  return operation;
}

function overlayOf(corrections: readonly Correcting[]): JsonObject {
  return {
    overlay: '1.0.0',
    info: { title: 'Inline', version: '1' },
    actions: corrections.map(({ target, defect, update, expect }, index) => ({
      'x-id': `correction-${index}`,
      ...(defect === undefined ? {} : { 'x-defect': defect }),
      target,
      description: 'Corrects.',
      'x-reason': 'It is wrong.',
      'x-evidence': 'It is seen.',
      'x-expect': expect ?? {},
      ...(update === undefined ? { remove: true } : { update }),
    })),
  };
}
