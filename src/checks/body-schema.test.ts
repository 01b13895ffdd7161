import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../core/index.ts';
import { caseWith, observationsOf, outcomeOf } from './testing/answered.ts';
import { inlineOperation, jsonContent, jsonResponse } from './testing/judged.ts';

const CHECK = 'body-schema';
const SCHEMA = "$.paths['/things'].post.responses['200'].content['application/json'].schema";

/** The schema asks for `old` as published and for `new` once corrected. */
const renamed = inlineOperation({
  responses: { '200': jsonResponse({ type: 'object', required: ['old'] }) },
  corrections: [
    { target: `${SCHEMA}.required[?@ == 'old']`, defect: 'S1', expect: 'old' },
    { target: SCHEMA, defect: 'S1', update: { required: ['new'] } },
  ],
});

function answering(schema: JsonObject) {
  return inlineOperation({ responses: { '200': jsonResponse(schema) } });
}

function outcome(operation: ReturnType<typeof inlineOperation>, json: JsonValue): string {
  return outcomeOf(CHECK, { operation, answer: { status: 200, json } });
}

test('finds nothing in a body that both layers allow', () => {
  expect(outcome(renamed, { old: 1, new: 1 })).toBe('holds');
});

test('blames the correction for a body that only the repaired layer allows', () => {
  const [observation, ...others] = observationsOf(CHECK, {
    operation: renamed,
    answer: { status: 200, json: { old: 1 } },
  });

  expect(observation).toMatchObject({ severity: 'spec-defect', layer: 'corrected', defect: 'S1' });
  expect(observation?.message).toContain('expected property "new"');
  expect(others).toEqual([]);
});

test('blames the document for a body that only the corrected layer allows', () => {
  const observations = observationsOf(CHECK, { operation: renamed, answer: { status: 200, json: { new: 1 } } });

  expect(observations).toMatchObject([{ severity: 'spec-defect', layer: 'repaired', defect: 'S1' }]);
});

test('blames the server for a body that no layer allows, by the corrected one', () => {
  const observations = observationsOf(CHECK, { operation: renamed, answer: { status: 200, json: {} } });

  expect(observations).toMatchObject([
    {
      severity: 'violation',
      layer: 'corrected',
      defect: null,
      pointer: '/paths/~1things/post/responses/200/content/application~1json/schema/required',
    },
  ]);
});

test('calls a value that an enum does not list drift, and other departures beside it violations', () => {
  const operation = answering({
    type: 'object',
    properties: { kind: { type: 'string', enum: ['a'] }, size: { type: 'integer' } },
  });

  expect(outcome(operation, { kind: 'b' })).toBe('drift');
  expect(outcome(operation, { kind: 'b', size: 'big' })).toBe('drift violation');
  expect(outcome(operation, { kind: 5 })).toContain('violation');
});

test('shows the unknown value of an enum', () => {
  const operation = answering({ type: 'string', enum: ['a'] });

  expect(observationsOf(CHECK, { operation, answer: { status: 200, json: 'b' } })[0]?.message).toContain('got "b"');
});

test('reports one finding for the same fault of a thousand items', () => {
  const operation = answering({ type: 'array', items: { type: 'integer' } });

  const observations = observationsOf(CHECK, {
    operation,
    answer: { status: 200, json: Array<string>(1000).fill('x') },
  });

  expect(observations).toMatchObject([
    { severity: 'violation', message: expect.stringContaining('/0: expected integer') },
  ]);
});

test('takes another spelling for a defect of the document where spelling carries no meaning, and still sees an unknown value', () => {
  const status = { type: 'string', enum: ['pending_review'], 'x-enum-comparison': 'separator-insensitive' };
  const operation = answering({ type: 'array', items: status });

  expect(outcome(operation, ['pending review'])).toBe('spec-defect');
  expect(outcome(operation, ['Pending-Review'])).toBe('spec-defect');
  expect(outcome(operation, ['pending review', 'brand_new', 'other_new'])).toBe('spec-defect drift');
});

test('takes a layer that leaves the payload open for one that allows it', () => {
  const opened = inlineOperation({
    responses: { '200': { description: 'Done.', content: { 'application/json': {} } } },
    corrections: [{ target: SCHEMA.replace('.schema', ''), defect: 'S2', update: { schema: { type: 'array' } } }],
  });

  expect(observationsOf(CHECK, { operation: opened, answer: { status: 200, json: {} } })).toMatchObject([
    { severity: 'spec-defect', layer: 'corrected', defect: 'S2' },
  ]);
});

test('judges by the one layer that documents the status', () => {
  const operation = inlineOperation({
    corrections: [{ target: "$.paths['/things'].post.responses", update: { '201': jsonResponse({ type: 'object' }) } }],
  });

  expect(outcomeOf(CHECK, { operation, answer: { status: 201, json: [] } })).toBe('violation');
  expect(outcomeOf(CHECK, { operation, answer: { status: 201, json: {} } })).toBe('holds');
});

test('picks the schema of the most specific media type', () => {
  const content = {
    '*/*': { schema: { type: 'string' } },
    'application/*': { schema: { type: 'array' } },
    ...jsonContent({ type: 'object' }),
  };
  const operation = inlineOperation({ responses: { '200': { description: 'Done.', content } } });

  expect(outcome(operation, {})).toBe('holds');
  expect(
    outcomeOf(CHECK, {
      operation,
      answer: { status: 200, headers: [['content-type', 'application/x+json']], body: '[]' },
    }),
  ).toBe('holds');
});

test('reads an answer that does not say what it is as what the document promises', () => {
  const operation = answering({ type: 'object' });

  expect(outcomeOf(CHECK, { operation, answer: { status: 200, body: '[]' } })).toBe('violation');
});

test('has nothing to judge without a body, without JSON, and where no schema is documented', () => {
  const operation = answering({ type: 'object' });
  const html = { status: 200, headers: [['Content-Type', 'text/html']], body: '[]' } as const;

  expect(outcomeOf(CHECK, { operation, answer: { status: 200 } })).toBe('nothing-to-judge');
  expect(outcomeOf(CHECK, { operation, answer: { status: 200, body: '<p>' } })).toBe('nothing-to-judge');
  expect(outcomeOf(CHECK, { operation, answer: html })).toBe('nothing-to-judge');
  expect(outcomeOf(CHECK, { answer: { status: 200, json: [] } })).toBe('nothing-to-judge');
});

test('leaves alone what another method of the path answers', () => {
  const operation = answering({ type: 'object' });
  const testCase = caseWith({ kind: 'refuse-method', offered: ['POST'] });

  expect(outcomeOf(CHECK, { operation, testCase, answer: { status: 200, json: [] } })).toBe('does not apply');
});
