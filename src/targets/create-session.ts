import {
  HarnessError,
  member,
  readJsonText,
  type HeaderFields,
  type HttpRequest,
  type Transport,
} from '../core/index.ts';

/** A made-up workflow: sessions of the mock may belong to any. */
const WORKFLOW_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/**
 * Creates a workflow session (NERM `submitWorkflowSession`) and gives back its id, so that every case updates a session of its own
 * and no case sees what another one left. Throws a HarnessError where none could be created.
 */
export async function createSession(
  baseUrl: string,
  authorisation: HeaderFields,
  transport: Transport,
): Promise<string> {
  const request: HttpRequest = {
    purpose: 'write',
    method: 'POST',
    url: `${baseUrl}/workflow_sessions`,
    headers: [['Accept', 'application/json'], ['Content-Type', 'application/json'], ...authorisation],
    body: JSON.stringify({ workflow_session: { workflow_id: WORKFLOW_ID, requester_type: 'User' } }),
  };
  const { response } = await transport.send(request);
  const body = readJsonText(response.body);
  const id = body.kind === 'json' ? member(member(body.value, 'workflow_session'), 'id') : undefined;
  if (typeof id === 'string') return id;
  throw new HarnessError('target-unreachable', `no session could be created to work on (status ${response.status})`, {
    hint: 'Look at the answer to POST /workflow_sessions.',
  });
}
