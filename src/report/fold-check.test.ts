import { expect, test } from '@playwright/test';

import { checkId, type CheckResult, type PlannedOperation, type RunEvent } from '../core/index.ts';
import type { CheckReport } from './conformance-report.ts';
import { foldCheck, type FailOn } from './fold-check.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { broken, judged, sampleFinding, sampleOperation, saw, unverified } from './testing/sample-run.ts';

const CHECK = { id: checkId('body-schema'), level: 'MUST' } as const;

/** Two planned cases, `a` and `b`, both judged by the check. */
function fold(events: readonly RunEvent[], failOn: FailOn = 'violation'): CheckReport {
  return foldOn(sampleOperation({ a: ['body-schema'], b: ['body-schema', 'valid-accepted'] }), events, failOn);
}

function foldOn(operation: PlannedOperation, events: readonly RunEvent[], failOn: FailOn = 'violation'): CheckReport {
  return foldCheck(CHECK, gatherEvidence(operation, events).get(CHECK.id), operation.unplanned, failOn);
}

/** The report where case `a` gave `result`, and case `b` passed. */
function foldOne(result: CheckResult, failOn: FailOn = 'violation'): CheckReport {
  return fold([judged('a', [result]), judged('b', [saw('body-schema')])], failOn);
}

test('passes where every planned case was judged and nothing was found', () => {
  expect(foldOne(saw('body-schema'))).toEqual({
    id: 'body-schema',
    level: 'MUST',
    outcome: 'passed',
    exercised: 2,
    reason: null,
  });
});

test('fails on a violation, whatever else happened', () => {
  const violation = judged('a', [saw('body-schema', sampleFinding({ message: 'broken' }))]);

  expect(fold([violation])).toMatchObject({ outcome: 'failed', exercised: 1, reason: 'broken' });
  expect(fold([violation, broken('b')])).toMatchObject({ outcome: 'failed' });
  expect(fold([violation, judged('b', [unverified('body-schema', 'no object')])])).toMatchObject({ outcome: 'failed' });
});

test('fails on a violation that a case saw without having planned the check', () => {
  const operation = sampleOperation({ a: ['valid-accepted'] });
  const events = [judged('a', [saw('valid-accepted'), saw('body-schema', sampleFinding())])];

  expect(foldOn(operation, events)).toMatchObject({ outcome: 'failed', exercised: 1 });
});

test('is in error where a case with the check could not be judged, before anything is not verified', () => {
  expect(fold([broken('a', 'ECONNRESET')])).toMatchObject({ outcome: 'error', exercised: 0, reason: 'ECONNRESET' });
});

test('is not in error where only a case without the check could not be judged', () => {
  const operation = sampleOperation({ a: ['body-schema'], b: ['valid-accepted'] });
  const events = [judged('a', [saw('body-schema')]), broken('b')];

  expect(foldOn(operation, events)).toMatchObject({ outcome: 'passed' });
});

test('is not verified where a planned case never ran', () => {
  const report = fold([judged('a', [saw('body-schema')])]);

  expect(report).toMatchObject({ outcome: 'not-verified', exercised: 1, reason: 'planned, never ran: the case b' });
});

test('is not verified where nothing ran at all', () => {
  expect(fold([])).toMatchObject({
    outcome: 'not-verified',
    exercised: 0,
    reason: 'planned, never ran: the case a (and 1 more)',
  });
});

test('is not verified where a case ran and the check was left out', () => {
  const report = fold([judged('a', [saw('body-schema')]), judged('b', [saw('valid-accepted')])]);

  expect(report).toMatchObject({ outcome: 'not-verified', reason: 'planned, never judged: the case b' });
});

test('is not verified where the check itself says so', () => {
  const report = foldOne(unverified('body-schema', 'the object is missing'));

  expect(report).toMatchObject({ outcome: 'not-verified', exercised: 1, reason: 'the object is missing' });
});

test('names a reason that recurs once', () => {
  const events = [
    judged('a', [unverified('body-schema', 'no right')]),
    judged('b', [unverified('body-schema', 'no right')]),
  ];

  expect(fold(events)).toMatchObject({ outcome: 'not-verified', reason: 'no right' });
});

test('is not verified rather than warned', () => {
  const report = fold([judged('a', [saw('body-schema', sampleFinding({ severity: 'advice' }))])]);

  expect(report).toMatchObject({ outcome: 'not-verified' });
});

test('warns of advice', () => {
  const report = foldOne(saw('body-schema', sampleFinding({ severity: 'advice', message: 'rather not' })));

  expect(report).toMatchObject({ outcome: 'warned', exercised: 2, reason: 'rather not' });
});

test('passes over defects of the document', () => {
  expect(foldOne(saw('body-schema', sampleFinding({ severity: 'spec-defect' })))).toMatchObject({ outcome: 'passed' });
  expect(foldOne(saw('body-schema', sampleFinding({ severity: 'spec-defect' })), 'drift')).toMatchObject({
    outcome: 'passed',
  });
});

test('fails on drift only where asked to', () => {
  const drift = saw('body-schema', sampleFinding({ severity: 'drift', message: 'new status' }));

  expect(foldOne(drift, 'violation')).toMatchObject({ outcome: 'passed', reason: null });
  expect(foldOne(drift, 'drift')).toMatchObject({ outcome: 'failed', reason: 'new status' });
});

test('does not apply where the plan says so, with its reason', () => {
  const operation = sampleOperation(
    { a: ['valid-accepted'] },
    { unplanned: [{ check: checkId('body-schema'), outcome: 'not-applicable', reason: 'the answer has no body' }] },
  );

  expect(foldOn(operation, [judged('a', [saw('valid-accepted')])])).toMatchObject({
    outcome: 'not-applicable',
    exercised: 0,
    reason: 'the answer has no body',
  });
});

test('is not verified where its cases may not be sent', () => {
  const operation = sampleOperation(
    { a: ['no-server-error'] },
    { unplanned: [{ check: checkId('body-schema'), outcome: 'not-verified', reason: 'not sent: needs more' }] },
  );

  expect(foldOn(operation, [judged('a', [saw('no-server-error')])])).toMatchObject({
    outcome: 'not-verified',
    exercised: 0,
    reason: 'not sent: needs more',
  });
});

test('does not apply where no case calls for it', () => {
  expect(foldOn(sampleOperation({}), [])).toMatchObject({
    outcome: 'not-applicable',
    reason: 'no case of this operation calls for it',
  });
});

test('stays not verified where the plan excuses one case and another never ran', () => {
  const operation = sampleOperation(
    { a: ['body-schema'] },
    {
      unplanned: [{ check: checkId('body-schema'), outcome: 'not-applicable', reason: 'no expired credential is set' }],
    },
  );

  expect(foldOn(operation, [])).toMatchObject({ outcome: 'not-verified' });
});
