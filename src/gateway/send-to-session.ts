import type { Exchange, JsonValue, Transport } from '../core/index.ts';
import { referTo } from '../targets/index.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** Sends a request about one session: a write where there is a body, a look where there is none. */
export type SendToSession = (method: 'GET' | 'PATCH', body?: JsonValue) => Promise<Exchange>;

/** What sends requests about the session `id` with valid credentials. Rejects as `transport` does. */
export function sendToSession(
  { baseUrl }: NonNullable<TenantSettings['nerm']>,
  id: string,
  transport: Transport,
): SendToSession {
  return (method, body) =>
    transport.send({
      purpose: body === undefined ? 'read' : 'write',
      method,
      url: `${baseUrl}/workflow_sessions/${encodeURIComponent(id)}`,
      headers: [
        ['Accept', 'application/json'],
        ...(body === undefined ? [] : ([['Content-Type', 'application/json']] as const)),
        ...referTo({ api: 'nerm', credential: 'valid' }),
      ],
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
