import { expect, test } from '@playwright/test';

import { CHECKS } from '../checks/index.ts';
import { coreOperations } from '../checks/testing/judged.ts';
import type { RunPlan, Target } from '../core/index.ts';
import type { PlannedRun } from './plan-run.ts';
import { fakePlan, fakeTarget } from './testing/fake-ports.ts';

const operations = coreOperations();

function plan(changes: Partial<Target> = {}): PlannedRun {
  return fakePlan(operations, { target: fakeTarget(changes) });
}

function caseIds({ operations: planned }: RunPlan): readonly string[] {
  return planned.flatMap(({ cases }) => cases.map(({ id }): string => id));
}

/** Everything that would be sent, as one text. */
function textOf({ exercises }: PlannedRun): string {
  return JSON.stringify(
    [...exercises.values()].map((planned) => (planned.kind === 'case' ? planned.testCase : planned.story)),
  );
}

function excuses({ plan: { operations: planned } }: PlannedRun, operationId: string): Readonly<Record<string, string>> {
  const found = planned.find((operation) => operation.operationId === operationId);
  return Object.fromEntries((found?.unplanned ?? []).map(({ check, reason }) => [check, reason]));
}

test('is equal however often it is made', () => {
  expect(plan().plan).toEqual(plan().plan);
  expect(textOf(plan())).toBe(textOf(plan()));
});

test('gives every case an id of its own, behind which the case is found', () => {
  const planned = plan();
  const ids = caseIds(planned.plan);

  expect(new Set(ids).size).toBe(ids.length);
  expect([...planned.exercises.keys()]).toEqual(ids);
  for (const [id, found] of planned.exercises)
    expect(found.kind === 'case' ? found.testCase.id : found.story.id).toBe(id);
});

test('names cases the same whatever stands before them', () => {
  const reversed = fakePlan(operations.toReversed(), { checks: CHECKS.toReversed() });
  const alone = operations.flatMap((operation) => caseIds(fakePlan([operation]).plan));

  expect(caseIds(reversed.plan).toSorted()).toEqual(caseIds(plan().plan).toSorted());
  expect(alone).toEqual(caseIds(plan().plan));
});

test('gives every case of the core the acceptance check or one that asks about a refusal', () => {
  for (const { cases } of plan().plan.operations) {
    const accepted = cases.filter(({ checks }) => checks.some((check) => check === 'valid-accepted'));
    expect(accepted.length).toBeGreaterThanOrEqual(2);
    expect(accepted.length).toBeLessThan(cases.length);
    for (const { checks } of cases) expect(checks.length).toBeGreaterThan(0);
  }
});

test('leaves out, with the reason, what the target has no credentials for', () => {
  const planned = plan({ holds: (_, credential) => credential === 'valid' });

  expect(caseIds(planned.plan).filter((id) => id.includes('/credentials/'))).toEqual([]);
  expect(excuses(planned, 'closeAccessRequest')).toEqual({
    'auth-required': 'the target has no unprivileged credentials for isc',
  });
});

test('does not excuse a check that another case still calls for', () => {
  const planned = plan({ holds: (_, credential) => credential !== 'expired' });

  expect(excuses(planned, 'closeAccessRequest')).toEqual({});
});

test('asks for no status on demand where the target gives none', () => {
  const planned = plan({ statusOnDemand: false });

  expect(caseIds(planned.plan).filter((id) => id.includes('/status-on-demand/'))).toEqual([]);
});

test('plans nothing for an API without a base URL, and says so for every check', () => {
  const planned = plan({ baseUrl: (api) => (api === 'nerm' ? 'https://nerm.example' : undefined) });

  expect(caseIds(planned.plan).filter((id) => id.startsWith('closeAccessRequest/'))).toEqual([]);
  expect(excuses(planned, 'closeAccessRequest')['valid-accepted']).toBe('no base URL is set for isc');
});

test('leaves out the cases that no chosen check judges', () => {
  const checks = CHECKS.filter(({ id }) => id === 'auth-required');

  const planned = fakePlan(operations, { checks, storyChecks: [] });

  expect(planned.plan.checks).toEqual([{ id: 'auth-required', level: 'MUST' }]);
  expect(caseIds(planned.plan).every((id) => id.includes('/credentials/'))).toBe(true);
});

test('sends nothing that may be accepted where only refusals may be sent, and says so', () => {
  const careful = plan({ tier: 'reject-only' });

  const purposes = careful.plan.operations.flatMap(({ cases, series }) =>
    [...cases, ...series].map(({ purpose }) => purpose),
  );
  expect(new Set(purposes)).toEqual(new Set(['must-be-refused']));
  for (const { operationId, unplanned, withheld } of careful.plan.operations) {
    const missed = unplanned.find(({ check }) => check === 'valid-accepted');
    expect(missed, operationId).toMatchObject({
      outcome: 'not-verified',
      reason: 'not sent: needs SAFETY=own-objects, and it is reject-only',
    });
    expect(withheld.map(({ purpose, reason }) => [purpose, reason])).toEqual([['write', missed?.reason]]);
  }
});

test('plans nothing where nothing but looks may be sent', () => {
  const { plan: made, exercises, series } = plan({ tier: 'read-only' });

  expect([...exercises.keys(), ...series]).toEqual([]);
  expect(made.operations.every(({ cases }) => cases.length === 0)).toBe(true);
});

test('withholds what needs an object that the target lacks, by the setting that would name it', () => {
  const { operations: planned } = plan({ lacks: () => 'NERM_TEST_SESSION_ID' }).plan;
  const patch = planned.find(({ operationId }) => operationId === 'patchWorkflowSession');

  expect(patch?.unplanned.find(({ check }) => check === 'valid-accepted')).toMatchObject({
    outcome: 'not-verified',
    reason: 'not sent: NERM_TEST_SESSION_ID is not set',
  });
});
