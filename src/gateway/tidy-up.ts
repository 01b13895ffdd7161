import {
  HarnessError,
  member,
  readJsonText,
  type Exchange,
  type HttpMethod,
  type JsonValue,
  type Transport,
} from '../core/index.ts';
import { referTo } from '../targets/index.ts';
import type { Book } from './ledger/book.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** The ways to close a session, the documented one first; a vendor's script uses the other. */
const WAYS = ['status', 'status_uid'] as const;
const CLOSED = 'closed';

/**
 * Closes every session that a run made and did not close, one after the other, and reads back whether it worked. What cannot be closed stands in
 * the book with the reason.
 */
export async function tidyUp(book: Book, settings: TenantSettings, transport: Transport): Promise<void> {
  const { nerm } = settings;
  if (nerm === null) return;
  for (const id of book.openSessions()) {
    try {
      const way = await close(`${nerm.baseUrl}/workflow_sessions/${encodeURIComponent(id)}`, transport);
      book.append(
        way === undefined
          ? { kind: 'not-closed', id, why: 'it was not closed when read back' }
          : { kind: 'closed', id, by: way },
      );
    } catch (error) {
      if (!(error instanceof HarnessError)) throw error;
      book.append({ kind: 'not-closed', id, why: error.message });
    }
  }
}

async function close(url: string, transport: Transport): Promise<(typeof WAYS)[number] | undefined> {
  for (const way of WAYS) {
    await send('PATCH', url, transport, { workflow_session: { [way]: CLOSED } });
    const body = readJsonText((await send('GET', url, transport)).response.body);
    if (body.kind === 'json' && isClosed(body.value)) return way;
  }
  return undefined;
}

function isClosed(body: JsonValue): boolean {
  const session = member(body, 'workflow_session') ?? body;
  return WAYS.some((name) => {
    const said = member(session, name);
    return typeof said === 'string' && said.trim().toLowerCase() === CLOSED;
  });
}

function send(method: HttpMethod, url: string, transport: Transport, body?: JsonValue): Promise<Exchange> {
  return transport.send({
    purpose: body === undefined ? 'read' : 'write',
    method,
    url,
    headers: [
      ['Accept', 'application/json'],
      ...(body === undefined ? [] : ([['Content-Type', 'application/json']] as const)),
      ...referTo({ api: 'nerm', credential: 'valid' }),
    ],
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
