import { expect, test } from '@playwright/test';

import { HarnessError, type HttpRequest, type Transport } from '../core/index.ts';
import { createSession } from './create-session.ts';

function answering(status: number, body: string): Transport & { readonly sent: readonly HttpRequest[] } {
  const sent: HttpRequest[] = [];
  return {
    sent,
    send: (request) => {
      sent.push(request);
      return Promise.resolve({
        request,
        response: { status, headers: [], body: Buffer.from(body) },
        startedAt: 0,
        durationMs: 0,
      });
    },
    close: () => Promise.resolve(),
  };
}

const SESSION = { baseUrl: 'https://acme.example/api', workflowId: 'flow', requesterId: null };
const REFERENCE = [['Authorization', 'credential nerm valid']] as const;

test('a session is made as a write, by the credentials that are named', async () => {
  const transport = answering(201, '{"workflow_session":{"id":"made"}}');

  expect(await createSession(SESSION, REFERENCE, transport)).toBe('made');
  expect(transport.sent).toMatchObject([
    { method: 'POST', purpose: 'write', url: 'https://acme.example/api/workflow_sessions' },
  ]);
  expect(transport.sent[0]?.headers).toContainEqual(REFERENCE[0]);
  expect(JSON.parse(String(transport.sent[0]?.body))).toEqual({
    workflow_session: { workflow_id: 'flow', requester_type: 'User' },
  });
});

for (const [status, body] of [
  [200, ''],
  [200, '{}'],
  [200, '{"workflow_session":null}'],
  [200, '{"workflow_session":{"id":7}}'],
  [200, '{"workflow_session":{"id":""}}'],
  [400, '{"error":"no"}'],
  [400, '{"workflow_session":{"id":"made"}}'],
  [502, '<html>'],
] as const)
  test(`no session is worked on where none was made: ${status} ${body}`, async () => {
    const error: unknown = await createSession(SESSION, [], answering(status, body)).catch(
      (problem: unknown) => problem,
    );

    expect(error).toBeInstanceOf(HarnessError);
    expect(error).toMatchObject({ message: `no session could be created to work on (status ${status})` });
  });
