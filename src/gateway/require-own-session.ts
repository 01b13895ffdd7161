import { allowsTier, HarnessError, member, readJsonText, SafetyError, type Transport } from '../core/index.ts';
import { referTo } from '../targets/index.ts';
import type { TenantSettings } from './tenant-settings.ts';

/**
 * Throws a SafetyError where the session that is set aside shows another workflow than the one that is: then it is somebody's. One that cannot be looked at
 * is for `doctor` to tell of.
 */
export async function requireOwnSession(
  { nerm, objects, safety }: TenantSettings,
  transport: Transport,
): Promise<void> {
  const { sessionId, workflowId } = objects;
  if (nerm === null || sessionId === null || workflowId === null || !allowsTier(safety, 'reject-only')) return;
  const shown = await workflowOfSession(
    `${nerm.baseUrl}/workflow_sessions/${encodeURIComponent(sessionId)}`,
    transport,
  );
  if (typeof shown !== 'string' || shown.toLowerCase() === workflowId.toLowerCase()) return;
  throw new SafetyError(
    'refused-by-safety',
    'the session NERM_TEST_SESSION_ID belongs to another workflow than NERM_TEST_WORKFLOW_ID',
    { hint: 'Name a session of the workflow that is set aside for tests. Nothing was changed.' },
  );
}

async function workflowOfSession(url: string, transport: Transport): Promise<unknown> {
  try {
    const headers = [['Accept', 'application/json'], ...referTo({ api: 'nerm', credential: 'valid' })] as const;
    const { response } = await transport.send({ purpose: 'read', method: 'GET', url, headers });
    const body = readJsonText(response.body);
    return body.kind === 'json' ? member(member(body.value, 'workflow_session'), 'workflow_id') : undefined;
  } catch (error) {
    if (error instanceof HarnessError) return undefined;
    throw error;
  }
}
