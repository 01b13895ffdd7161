import { expect, test } from '@playwright/test';

import { checkId, type PlannedOperation, type RunEvent } from '../core/index.ts';
import type { OperationReport } from './conformance-report.ts';
import { foldOperation } from './fold-operation.ts';
import { broken, judged, sampleFinding, sampleOperation, samplePlan, saw, unverified } from './testing/sample-run.ts';

const OPERATION = sampleOperation();
const ALL_WELL = [saw('valid-accepted'), saw('body-schema')];

function fold(events: readonly RunEvent[], operation: PlannedOperation = OPERATION): OperationReport {
  const { checks } = samplePlan([operation]);
  return foldOperation(operation, checks, events, { failOn: 'violation', acceptanceCheck: checkId('valid-accepted') });
}

test('is conformant where everything planned passed', () => {
  expect(fold([judged('ok', ALL_WELL)])).toMatchObject({
    operationId: 'patchSession',
    method: 'PATCH',
    path: '/workflow_sessions/{id}',
    api: 'NERM',
    verdict: 'conformant',
    reasons: [],
    constraints: { total: 0, allowedSide: 0, forbiddenSide: 0, unreached: [] },
  });
});

test('reports every check of the plan, in its order', () => {
  const { checks } = fold([judged('ok', ALL_WELL)]);

  expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['valid-accepted', 'passed'],
    ['body-schema', 'passed'],
    ['response-time', 'not-applicable'],
  ]);
});

test('is incomplete without one accepted valid request, even if every check passed', () => {
  expect(fold([judged('ok', ALL_WELL, 404)])).toMatchObject({
    verdict: 'incomplete',
    reasons: ['no valid request was accepted'],
  });
});

test('does not take an accepted invalid request for an accepted valid one', () => {
  const operation = sampleOperation({ ok: ['valid-accepted'], bad: ['body-schema'] });
  const events = [judged('ok', [saw('valid-accepted')], 302), judged('bad', [saw('body-schema')], 200)];

  expect(fold(events, operation)).toMatchObject({ verdict: 'incomplete' });
});

test('is incomplete where no case asks for acceptance at all', () => {
  const operation = sampleOperation({ bad: ['body-schema'] });

  expect(fold([judged('bad', [saw('body-schema')], 200)], operation)).toMatchObject({
    verdict: 'incomplete',
    reasons: ['no valid request was accepted'],
  });
});

test('counts any 2xx as accepted', () => {
  expect(fold([judged('ok', ALL_WELL, 202)])).toMatchObject({ verdict: 'conformant' });
});

test('is not conformant where a rule is broken, accepted or not, and says the gravest first', () => {
  const operation = sampleOperation({ ok: ['valid-accepted', 'body-schema'], slow: ['response-time'] });
  const events = [
    judged(
      'ok',
      [unverified('valid-accepted', 'no right'), saw('body-schema', sampleFinding({ message: 'broken' }))],
      403,
    ),
    broken('slow', 'ETIMEDOUT'),
  ];

  expect(fold(events, operation)).toMatchObject({
    verdict: 'not-conformant',
    reasons: [
      'body-schema failed: broken',
      'response-time error: ETIMEDOUT',
      'valid-accepted not verified: no right',
      'no valid request was accepted',
    ],
  });
});

test('is incomplete where a case is missing', () => {
  expect(fold([])).toMatchObject({ verdict: 'incomplete', requests: 0, statuses: {} });
});

test('is incomplete where nothing was planned', () => {
  expect(fold([], sampleOperation({}))).toMatchObject({ verdict: 'incomplete' });
});

test('stays conformant with advice', () => {
  const events = [judged('ok', [saw('valid-accepted'), saw('body-schema', sampleFinding({ severity: 'advice' }))])];

  expect(fold(events)).toMatchObject({ verdict: 'conformant', reasons: [] });
});

test('counts requests of all events, and statuses as text', () => {
  const operation = sampleOperation({ a: ['valid-accepted'], b: ['valid-accepted'], c: ['body-schema'] });
  const events = [judged('a', [], 200), judged('b', [], 200), judged('c', [], 400), broken('c')];

  expect(fold(events, operation)).toMatchObject({ requests: 7, statuses: { '200': 2, '400': 1 } });
});

test('lets the last event of a case decide', () => {
  const failed = judged('ok', [saw('valid-accepted'), saw('body-schema', sampleFinding())]);

  expect(fold([failed, judged('ok', ALL_WELL)])).toMatchObject({ verdict: 'conformant' });
  expect(fold([judged('ok', ALL_WELL), failed])).toMatchObject({ verdict: 'not-conformant' });
  expect(fold([judged('ok', ALL_WELL), broken('ok')])).toMatchObject({ verdict: 'incomplete' });
});
