import { expect, test } from '@playwright/test';

import { coreOperations } from '../checks/testing/judged.ts';
import type { RunPlan } from '../core/index.ts';
import { createTenantTarget, tenantProfile, type TestObjects } from '../targets/index.ts';
import { NO_OBJECTS, OBJECTS } from '../targets/testing/test-objects.ts';
import { tenantSettings, type TenantInBrief } from '../targets/testing/tenant.ts';
import { fakePlan } from './testing/fake-ports.ts';

function planned(brief: TenantInBrief): RunPlan {
  const target = createTenantTarget(tenantProfile(tenantSettings(brief)), 'sc00000001');
  return fakePlan(coreOperations(), { target, drawn: 1, drawnStories: 2 }).plan;
}

/** Why cases of an operation are withheld. */
function reasons({ operations }: RunPlan, operationId: string): readonly string[] {
  const found = operations.find((operation) => operation.operationId === operationId);
  return [...new Set((found?.withheld ?? []).map(({ reason }) => reason))].toSorted();
}

for (const [operationId, missing, setting] of [
  ['createCloseSessionAction', { workflowId: null }, 'NERM_TEST_WORKFLOW_ID'],
  ['createUsernamePasswordAction', { workflowId: null }, 'NERM_TEST_WORKFLOW_ID'],
  ['createPasswordUpdateWorkflow', { profileTypeId: null }, 'NERM_TEST_PROFILE_TYPE_ID'],
  ['closeAccessRequest', { accessRequestIds: [] }, 'ISC_TEST_ACCESS_REQUEST_IDS'],
  ['patchWorkflowSession', { requesterId: null }, 'NERM_TEST_REQUESTER_ID'],
  ['patchWorkflowSession', { profileId: null }, 'NERM_TEST_PROFILE_ID'],
] as readonly (readonly [string, Partial<TestObjects>, string])[])
  test(`${operationId}: says that ${setting} is not set`, () => {
    expect(reasons(planned({ objects: { ...OBJECTS, ...missing } }), operationId)).toEqual([
      `not sent: ${setting} is not set`,
    ]);
  });

test('nothing is withheld where everything is set aside and allowed', () => {
  expect(planned({}).operations.flatMap(({ withheld }) => withheld)).toEqual([]);
});

test('workflows are started only where that is allowed, and nothing else waits for it', () => {
  const careful = planned({ allowRun: false });

  expect(careful.operations.flatMap(({ withheld }) => withheld).map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['not sent: ALLOW_RUN is not set']),
  );
  expect(reasons(careful, 'patchWorkflowSession')).toEqual(['not sent: ALLOW_RUN is not set']);
  expect(reasons(careful, 'closeAccessRequest')).toEqual([]);
});

test('without a session, one of the workflow does; without both, what needs one is withheld', () => {
  const withoutSession = planned({ objects: { ...OBJECTS, sessionId: null } });
  const withoutBoth = planned({ objects: NO_OBJECTS });

  expect(reasons(withoutSession, 'patchWorkflowSession')).toEqual([]);
  expect(reasons(withoutBoth, 'patchWorkflowSession')).toContain('not sent: NERM_TEST_SESSION_ID is not set');
});

test('below own-objects nothing is planned that may be accepted', () => {
  const { operations } = planned({ safety: 'reject-only' });
  const purposes = operations.flatMap(({ cases, series }) => [...cases, ...series].map(({ purpose }) => purpose));

  expect(new Set(purposes)).toEqual(new Set(['must-be-refused']));
  expect(operations.flatMap(({ withheld }) => withheld).map(({ reason }) => reason)).toContain(
    'not sent: needs SAFETY=own-objects, and it is reject-only',
  );
});

test('read-only plans nothing that could change anything', () => {
  const { operations } = planned({ safety: 'read-only' });

  expect(operations.flatMap(({ cases, series }) => [...cases, ...series])).toEqual([]);
});

test('the plan is the same in every process', () => {
  const one = createTenantTarget(tenantProfile(tenantSettings()), 'sc00000001');
  const other = createTenantTarget(tenantProfile(tenantSettings()), 'sc00000002');
  const [first, second] = [one, other].map((target) => fakePlan(coreOperations(), { target, drawn: 1 }));

  expect(first?.plan).toEqual(second?.plan);
  expect([...(first?.exercises.values() ?? [])]).toEqual([...(second?.exercises.values() ?? [])]);
});
