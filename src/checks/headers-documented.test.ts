import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { caseWith, observationsOf, outcomeOf } from './testing/answered.ts';
import { coreOperation, inlineOperation } from './testing/judged.ts';

const CHECK = 'headers-documented';
const isc = coreOperation('closeAccessRequest');
const nerm = coreOperation('createCloseSessionAction');
/** Asks for 429, which no request can provoke. */
const TOLD_TO_WAIT = caseWith({ kind: 'force-status', status: 429 });

function limited(operation: typeof isc, ...retryAfter: readonly string[]): string {
  const headers = retryAfter.map((value) => ['Retry-After', value] as const);
  return outcomeOf(CHECK, { operation, testCase: TOLD_TO_WAIT, answer: { status: 429, headers } });
}

function withHeader(header: JsonObject) {
  return inlineOperation({ responses: { '200': { description: 'Done.', headers: { 'X-Total-Count': header } } } });
}

function counted(header: JsonObject, ...values: readonly string[]): string {
  const headers = values.map((value) => ['x-total-count', value] as const);
  return outcomeOf(CHECK, { operation: withHeader(header), answer: { status: 200, headers } });
}

test('S28: a 429 of ISC without Retry-After breaks what the prose promises', () => {
  expect(observationsOf(CHECK, { operation: isc, testCase: TOLD_TO_WAIT, answer: { status: 429 } })).toMatchObject([
    { severity: 'violation', layer: 'corrected', message: 'the header Retry-After is missing' },
  ]);
});

test('a 429 of NERM, which promises nothing, had better say when to come back', () => {
  expect(limited(nerm)).toBe('advice');
});

for (const [api, operation] of [
  ['ISC', isc],
  ['NERM', nerm],
] as const) {
  for (const value of ['0', '30', 'Tue, 15 Jan 2030 09:30:00 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT'])
    test(`takes Retry-After: ${value} from ${api}`, () => {
      expect(limited(operation, value)).toBe('holds');
    });

  for (const value of ['soon', '-5', '1.5', '', '2030-01-15T09:30:00Z', '30 seconds', 'Tue, 32 Jan 2030 09:30:00 GMT'])
    test(`reports Retry-After: ${JSON.stringify(value)} from ${api}, once`, () => {
      expect(limited(operation, value)).toBe('violation');
    });

  test(`reports more than one Retry-After from ${api}, even where they agree`, () => {
    expect(limited(operation, '30', '30')).toBe('violation');
    expect(limited(operation, '30', 'soon')).toBe('violation');
    expect(limited(operation, 'soon', '30')).toBe('violation');
  });
}

test('a 429 that nobody asked for is about the pace of the run, and never a finding', () => {
  expect(outcomeOf(CHECK, { operation: isc, answer: { status: 429 } })).toBe('does not apply');
});

test('lets Retry-After of other statuses alone', () => {
  const answer = { status: 200, headers: [['Retry-After', 'soon']] } as const;

  expect(outcomeOf(CHECK, { operation: withHeader({ required: false }), answer })).toBe('holds');
});

test('reports a required header that is missing, and not an optional one', () => {
  expect(counted({ required: true, schema: { type: 'integer' } })).toBe('violation');
  expect(counted({ schema: { type: 'integer' } })).toBe('holds');
  expect(counted({ required: true })).toBe('violation');
});

test('reads the text of a header as what its schema asks for', () => {
  expect(counted({ schema: { type: 'integer' } }, '12')).toBe('holds');
  expect(counted({ schema: { type: 'integer' } }, 'twelve')).toBe('violation');
  expect(counted({ schema: { type: 'integer' } }, '1.5')).toBe('violation');
  expect(counted({ schema: { type: 'number' } }, '-1.5')).toBe('holds');
  expect(counted({ schema: { type: 'boolean' } }, 'true')).toBe('holds');
  expect(counted({ schema: { type: 'boolean' } }, 'yes')).toBe('violation');
  expect(counted({ schema: { type: 'string' } }, '12')).toBe('holds');
  expect(counted({}, 'anything')).toBe('holds');
});

test('says what a header must be and what came', () => {
  const operation = withHeader({ schema: { type: 'integer' } });
  const answer = { status: 200, headers: [['X-Total-Count', 'many']] } as const;

  expect(observationsOf(CHECK, { operation, answer })[0]?.message).toBe(
    'the header X-Total-Count: expected integer, got "many"',
  );
});

test('blames the document for a header that a correction no longer demands', () => {
  const target = "$.paths['/things'].post.responses['200'].headers['X-Total-Count']";
  const operation = inlineOperation({
    responses: { '200': { description: 'Done.', headers: { 'X-Total-Count': { required: true } } } },
    corrections: [{ target, defect: 'S1', update: { required: false } }],
  });

  expect(observationsOf(CHECK, { operation, answer: { status: 200 } })).toMatchObject([
    { severity: 'spec-defect', layer: 'repaired', defect: 'S1' },
  ]);
});
