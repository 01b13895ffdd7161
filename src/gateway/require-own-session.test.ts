import { expect, test } from '@playwright/test';

import { TransportError } from '../core/index.ts';
import { NO_OBJECTS, OBJECTS } from '../targets/testing/test-objects.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { requireOwnSession } from './require-own-session.ts';
import { inTurn, type Scripted } from './testing/scripted.ts';

function looked(answer: Scripted, settings = tenantSettings()): Promise<void> {
  return requireOwnSession(settings, inTurn(answer));
}

test("a session of another workflow is somebody's, and no run begins", async () => {
  const foreign = { json: { workflow_session: { workflow_id: OBJECTS.requesterId } } };

  await expect(looked(foreign)).rejects.toThrow('belongs to another workflow than NERM_TEST_WORKFLOW_ID');
  await expect(looked(foreign, tenantSettings({ safety: 'reject-only' }))).rejects.toThrow('another workflow');
  await looked(foreign, tenantSettings({ safety: 'read-only' }));
  await looked(foreign, tenantSettings({ objects: NO_OBJECTS }));
});

for (const [what, answer] of [
  ['of the workflow that is set aside', { json: { workflow_session: { workflow_id: OBJECTS.workflowId } } }],
  ['that says nothing of its workflow', { json: { workflow_session: {} } }],
  ['that is not there', { status: 404 }],
  ['that nobody can look at', new TransportError('target-unreachable', 'reset', { hint: '' })],
] as const)
  test(`a session is no reason not to begin: one ${what}`, async () => {
    await looked(answer);
  });
