import { expect, test } from '@playwright/test';

import { operationId, type RunEvent } from '../core/index.ts';
import { foldRun } from './fold-run.ts';
import {
  broken,
  judged,
  sampleFinding,
  sampleInput,
  sampleOperation,
  samplePlan,
  saw,
  unverified,
} from './testing/sample-run.ts';

const READ = sampleOperation({ read: ['valid-accepted'] }, { operationId: operationId('getSession'), method: 'GET' });
const READ_WELL = judged('read', [saw('valid-accepted')], 200, 'getSession');

test('is conformant where every operation is', () => {
  const report = foldRun(sampleInput());

  expect(report).toMatchObject({ schemaVersion: 1, verdict: 'conformant', run: { id: 'run-1', reasons: [] } });
});

test('is never green without events', () => {
  const report = foldRun(sampleInput({ events: [] }));

  expect(report.verdict).toBe('incomplete');
  expect(report.run.reasons).toEqual([
    'patchSession: valid-accepted not verified: planned, never ran: the case ok',
    'patchSession: body-schema not verified: planned, never ran: the case ok',
    'patchSession: no valid request was accepted',
  ]);
});

test('is never green without a plan', () => {
  const report = foldRun(sampleInput({ plan: samplePlan([]), events: [] }));

  expect(report).toMatchObject({ verdict: 'incomplete', run: { reasons: ['no operation was planned'] } });
});

test('is never green without checks', () => {
  const plan = { ...samplePlan([sampleOperation()]), checks: [] };

  expect(foldRun(sampleInput({ plan, events: [judged('ok', [])] })).verdict).toBe('incomplete');
});

test('is incomplete where one of two operations never ran', () => {
  const report = foldRun(sampleInput({ plan: samplePlan([sampleOperation(), READ]) }));

  expect(report.operations.map(({ verdict }) => verdict)).toEqual(['conformant', 'incomplete']);
  expect(report.verdict).toBe('incomplete');
});

test('gives the reasons of a broken operation before those of an incomplete one', () => {
  const report = foldRun(
    sampleInput({
      plan: samplePlan([sampleOperation(), READ]),
      events: [
        judged('ok', [saw('valid-accepted'), unverified('body-schema', 'no right')]),
        judged('read', [saw('valid-accepted', sampleFinding({ message: 'refused' }))], 422, 'getSession'),
      ],
    }),
  );

  expect(report.verdict).toBe('not-conformant');
  expect(report.run.reasons).toEqual([
    'getSession: valid-accepted failed: refused',
    'getSession: no valid request was accepted',
    'patchSession: body-schema not verified: no right',
  ]);
});

test('merges findings by id: the first is kept, occurrences are added', () => {
  const first = sampleFinding({ message: 'first', occurrences: 3 });
  const again = sampleFinding({ message: 'again', occurrences: 2 });
  const other = sampleFinding({ id: 'f2' });
  const report = foldRun(
    sampleInput({
      plan: samplePlan([sampleOperation({ a: ['body-schema'], b: ['body-schema'] })]),
      events: [judged('a', [saw('body-schema', first, other)]), judged('b', [saw('body-schema', again)])],
    }),
  );

  expect(report.findings.map(({ id, message, occurrences }) => [id, message, occurrences])).toEqual([
    ['f1', 'first', 5],
    ['f2', other.message, 1],
  ]);
});

test('lists no finding of a run of a case that a later one replaced', () => {
  const failed = judged('ok', [saw('valid-accepted'), saw('body-schema', sampleFinding())]);
  const report = foldRun(sampleInput({ events: [failed, ...sampleInput().events] }));

  expect(report).toMatchObject({ verdict: 'conformant', findings: [], stats: { cases: 1, requests: 4 } });
});

test('lists defects of the documents without holding them against the server', () => {
  const defect = sampleFinding({ id: 'd1', severity: 'spec-defect', defect: 'S4', operationId: null, case: null });
  const report = foldRun(sampleInput({ specificationFindings: [defect] }));

  expect(report).toMatchObject({ verdict: 'conformant', findings: [{ id: 'd1' }] });
});

test('fails on drift only where asked to', () => {
  const drift = sampleFinding({ severity: 'drift', message: 'new status' });
  const events = [judged('ok', [saw('valid-accepted'), saw('body-schema', drift)])];

  expect(foldRun(sampleInput({ events })).verdict).toBe('conformant');
  expect(foldRun(sampleInput({ events, failOn: 'drift' })).verdict).toBe('not-conformant');
});

test('counts cases once, requests as often as sent', () => {
  const report = foldRun(
    sampleInput({
      plan: samplePlan([sampleOperation(), READ]),
      events: [broken('ok'), judged('ok', []), READ_WELL],
    }),
  );

  expect(report.stats).toEqual({ requests: 5, requestsPerSecond: 2.5, cases: 2, shrinks: 0 });
});

test('gives no rate for a run that took no time', () => {
  const run = { ...sampleInput().run, durationMs: 0 };

  expect(foldRun(sampleInput({ run })).stats.requestsPerSecond).toBe(0);
});

test('refuses events that the plan has no row for, since a violation in them would be lost', () => {
  const plan = samplePlan([sampleOperation()]);
  const fold =
    (...events: readonly RunEvent[]) =>
    () =>
      foldRun(sampleInput({ plan, events }));

  expect(fold(judged('stray', []))).toThrow(new TypeError('the plan has no case stray of patchSession'));
  expect(fold(READ_WELL)).toThrow(new TypeError('the plan has no case read of getSession'));
  expect(fold(judged('ok', [saw('echo')]))).toThrow(new TypeError('the plan has no check echo, judged in case ok'));
});
