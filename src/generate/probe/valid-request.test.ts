import { expect, test } from '@playwright/test';

import { coreOperations, inlineOperation, type Inline } from '../../checks/testing/judged.ts';
import type { Case, JsonObject } from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { invalidData } from './invalid-data.ts';
import { validRequest } from './valid-request.ts';

/** What the corrected layer objects to in the body of a case. */
function objections({ layers }: Subject, { request }: Case): readonly unknown[] {
  const schema = layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  if (schema === null || request.body.kind !== 'json') return ['there is nothing to validate'];
  return layers.corrected.schemas.validator(schema, 'request')(request.body.value);
}

function bodies(inline: Inline): readonly unknown[] {
  return validRequest.cases(inlineOperation(inline)).map(({ request }) => request.body);
}

function withExample(schema: JsonObject, example: JsonObject, mediaType = 'application/json'): Inline {
  return { operation: { requestBody: { required: true, content: { [mediaType]: { schema, example } } } } };
}

for (const operation of coreOperations()) {
  const { id } = operation.layers.corrected.operation;

  test(`${id}: every positive case is valid`, () => {
    const cases = validRequest.cases(operation);

    expect(cases).toHaveLength(2);
    for (const testCase of cases) expect(objections(operation, testCase)).toEqual([]);
  });

  test(`${id}: every case of invalid data is invalid, and differs from the valid request in its place only`, () => {
    const [control] = validRequest.cases(operation);
    const cases = invalidData.cases(operation);

    expect(cases.length).toBeGreaterThan(3);
    for (const testCase of cases) {
      expect(objections(operation, testCase), testCase.id).not.toEqual([]);
      expect({ ...testCase.request, body: null }).toEqual({ ...control?.request, body: null });
    }
  });
}

test('S16: the session example names one kind of profiles only', () => {
  const session = coreOperations().filter(({ layers }) => layers.corrected.operation.id === 'patchWorkflowSession');
  const [example] = session.flatMap((operation) => validRequest.cases(operation));

  expect(JSON.stringify(example?.request.body)).toContain('profile_id');
  expect(JSON.stringify(example?.request.body)).not.toContain('profile_ids');
});

test('the smallest request has what is required, at every depth', () => {
  const inner = { type: 'object', required: ['a'], properties: { a: { type: 'integer' }, b: { type: 'integer' } } };
  const schema = { type: 'object', required: ['inner'], properties: { inner, other: inner } };

  expect(bodies({ request: schema })).toEqual([
    { kind: 'json', value: { inner: { a: 1, b: 1 }, other: { a: 1, b: 1 } } },
    { kind: 'json', value: { inner: { a: 1 } } },
  ]);
});

test('an example that its own schema forbids is not sent as a valid request', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } };

  expect(bodies(withExample(schema, { a: 'one' }))).toEqual([
    { kind: 'json', value: { a: 1 } },
    { kind: 'json', value: { a: 1 } },
  ]);
});

test('a wrong example of one property gives way to a value that is right', () => {
  const a = { type: 'string', format: 'uuid', example: 'some_uuid' };

  expect(bodies({ request: { type: 'object', properties: { a } } })[0]).toEqual({
    kind: 'json',
    value: { a: '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b' },
  });
});

test('no case claims to be valid or wrong in one thing where no valid body can be made up', () => {
  const impossible = {
    request: { type: 'object', required: ['a'], properties: { a: { type: 'string', pattern: '^\\d$' } } },
  };
  const upload = withExample({ type: 'object' }, { file: 'x' }, 'multipart/form-data');

  for (const inline of [impossible, upload]) {
    expect(validRequest.cases(inlineOperation(inline))).toEqual([]);
    expect(invalidData.cases(inlineOperation(inline))).toEqual([]);
  }
});

test('a bound of 500 ids is tried with 501, and the lower one with none', () => {
  const close = coreOperations().filter(({ layers }) => layers.corrected.operation.id === 'closeAccessRequest');
  const counts = close
    .flatMap((operation) => invalidData.cases(operation))
    .filter(({ intent }) => intent.kind === 'refuse-data' && intent.mutation.id.endsWith('-items'))
    .map(({ request }) => (JSON.stringify(request.body).match(/[0-9a-f]{32}/gu) ?? []).length);

  expect(counts).toEqual([0, 501]);
});
