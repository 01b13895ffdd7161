import { expect, test } from '@playwright/test';

import { caseId, checkId, operationId, type SeriesEvent } from '../core/index.ts';
import { foldRun } from './fold-run.ts';
import { judged, sampleFinding, sampleInput, sampleOperation, samplePlan, saw } from './testing/sample-run.ts';

const SERIES = caseId('patchSession/random-valid');
const plan = samplePlan([
  sampleOperation(
    { ok: ['valid-accepted', 'body-schema'] },
    {
      series: [
        {
          id: SERIES,
          title: 'anything valid',
          count: 100,
          purpose: 'write',
          checks: ['valid-accepted', 'body-schema'].map(checkId),
        },
      ],
    },
  ),
]);
const FIXED = judged('ok', [saw('valid-accepted'), saw('body-schema')]);

function drawn(changes: Partial<SeriesEvent> = {}): SeriesEvent {
  const result = { judged: 100, nothing: 0, notVerified: [], findings: [] };
  return {
    kind: 'series-judged',
    operationId: operationId('patchSession'),
    series: SERIES,
    cases: 100,
    requests: 203,
    shrinks: 5,
    statuses: { '200': 99, '400': 1 },
    results: [
      { check: checkId('valid-accepted'), ...result },
      { check: checkId('body-schema'), ...result },
    ],
    errors: [],
    ...changes,
  };
}

function fold(...events: readonly SeriesEvent[]): ReturnType<typeof foldRun> {
  return foldRun(sampleInput({ plan, events: [FIXED, ...events] }));
}

test('cases that were drawn count like others: exercised, requests, statuses, shrinks', () => {
  const { operations, stats, verdict } = fold(drawn());

  expect(verdict).toBe('conformant');
  expect(operations[0]?.checks[0]).toMatchObject({ id: 'valid-accepted', outcome: 'passed', exercised: 101 });
  expect(operations[0]).toMatchObject({ requests: 205, statuses: { '200': 100, '400': 1 } });
  expect(stats).toMatchObject({ cases: 101, shrinks: 5, requests: 205 });
});

test('a series that never ran, or not to its end, leaves the run incomplete', () => {
  const missing = fold();
  const cut = fold(drawn({ cases: 64 }));

  expect(missing.verdict).toBe('incomplete');
  expect(missing.run.reasons[0]).toContain('planned, never ran: anything valid');
  expect(cut.verdict).toBe('incomplete');
  expect(cut.run.reasons[0]).toContain('anything valid (64 of 100 cases ran)');
});

test('a violation among drawn cases fails the run, one without an answer leaves it in error', () => {
  const findings = [sampleFinding({ occurrences: 7 })];
  const results = drawn().results.map((result) => (result.check === 'body-schema' ? { ...result, findings } : result));

  const failed = fold(drawn({ results }));
  const broken = fold(drawn({ errors: ['ECONNRESET'] }));

  expect(failed.verdict).toBe('not-conformant');
  expect(failed.findings[0]).toMatchObject({ id: 'f1', occurrences: 7 });
  expect(broken.operations[0]?.checks[0]).toMatchObject({ outcome: 'error', reason: 'ECONNRESET' });
});

test('a finding of fixed and of drawn cases is one, and the fixed case stands for it', () => {
  const fixed = judged('ok', [saw('valid-accepted'), saw('body-schema', sampleFinding())]);
  const findings = [sampleFinding({ occurrences: 2, reproduced: null, case: null })];
  const results = drawn().results.map((result) => (result.check === 'body-schema' ? { ...result, findings } : result));

  const report = foldRun(sampleInput({ plan, events: [drawn({ results }), fixed] }));

  expect(report.findings).toHaveLength(1);
  expect(report.findings[0]).toMatchObject({ occurrences: 3, reproduced: '3/3', case: { id: 'ok' } });
});
