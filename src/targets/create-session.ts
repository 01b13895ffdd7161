import {
  HarnessError,
  member,
  readJsonText,
  type HeaderFields,
  type HttpRequest,
  type HttpResponse,
  type JsonValue,
  type Transport,
} from '../core/index.ts';

/** Where a session is to be made, and of what. */
export interface NewSession {
  readonly baseUrl: string;
  readonly workflowId: string;
  /** Null where nobody in particular asks for it. */
  readonly requesterId: string | null;
  /** By which it can be recognised. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Creates a workflow session (NERM `submitWorkflowSession`) and gives back its id, so that every case updates a session of its own
 * and no case sees what another one left. Throws a HarnessError where none could be created.
 */
export async function createSession(
  { baseUrl, workflowId, requesterId, attributes }: NewSession,
  authorisation: HeaderFields,
  transport: Transport,
): Promise<string> {
  const session = {
    workflow_id: workflowId,
    requester_type: 'User',
    ...(requesterId === null ? {} : { requester_id: requesterId }),
    ...(attributes === undefined ? {} : { attributes }),
  };
  const request: HttpRequest = {
    purpose: 'write',
    method: 'POST',
    url: `${baseUrl}/workflow_sessions`,
    headers: [['Accept', 'application/json'], ['Content-Type', 'application/json'], ...authorisation],
    body: JSON.stringify({ workflow_session: session }),
  };
  const { response } = await transport.send(request);
  const id = createdId(response);
  // It goes into a path.
  if (typeof id === 'string' && /^[\w-]+$/u.test(id)) return id;
  throw new HarnessError('target-unreachable', `no session could be created to work on (status ${response.status})`, {
    hint: 'Look at the answer to POST /workflow_sessions.',
  });
}

/** The id in the answer of a session that was made. A refusal is not even read: it may be large, and there may be one for each case. */
function createdId({ status, body }: HttpResponse): JsonValue | undefined {
  if (status < 200 || status >= 300) return undefined;
  const read = readJsonText(body);
  return read.kind === 'json' ? member(member(read.value, 'workflow_session'), 'id') : undefined;
}
