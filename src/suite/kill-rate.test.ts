import { expect, test } from '@playwright/test';

import { checkId, operationId } from '../core/index.ts';
import type { Fault } from '../harness/index.ts';
import { killRate } from './kill-rate.ts';

const CONTEXT = {
  runId: 'unit',
  seed: 1,
  profile: 'gate',
  requestTimeoutMs: 5_000,
  concurrency: 16,
  reportsDir: 'reports',
} as const;

const HARMLESS: Fault = {
  id: 'harmless',
  title: 'does nothing wrong',
  class: 'status',
  operation: operationId('closeAccessRequest'),
  expected: checkId('status-documented'),
  defect: () => ({}),
};
const WRONG: Fault = {
  ...HARMLESS,
  id: 'wrong',
  defect: ({ behave }) => ({ behave: (call, world) => ({ ...behave(call, world), status: 299 }) }),
};

function tried(...faults: readonly Fault[]): ReturnType<typeof killRate> {
  return killRate(faults, { context: CONTEXT, withClean: false, onTried: () => undefined });
}

test('a fault that nobody notices survives, and counts', async () => {
  const report = await tried(HARMLESS, WRONG);

  expect(report.faults).toMatchObject([
    { id: 'harmless', caughtBy: [], requests: null },
    { id: 'wrong', requests: 1 },
  ]);
  expect(report.faults[1]?.caughtBy).toContain('status-documented');
  expect(report).toMatchObject({ clean: null, caught: 1, total: 2, notObservable: [] });
});

test('a fault that cannot be noticed counts neither way, unless it is noticed', async () => {
  const why = 'nothing of it shows';
  const report = await tried({ ...HARMLESS, notObservable: why }, { ...WRONG, notObservable: why });

  expect(report).toMatchObject({ notObservable: [{ id: 'harmless', why }], caught: 1, total: 1 });
});
