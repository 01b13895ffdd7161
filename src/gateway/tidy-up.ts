import { HarnessError, member, readJsonText, type JsonValue, type Transport } from '../core/index.ts';
import type { Book } from './ledger/book.ts';
import { sendToSession, type SendToSession } from './send-to-session.ts';
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
      const way = await close(sendToSession(nerm, id, transport));
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

async function close(send: SendToSession): Promise<(typeof WAYS)[number] | undefined> {
  for (const way of WAYS) {
    await send('PATCH', { workflow_session: { [way]: CLOSED } });
    const body = readJsonText((await send('GET')).response.body);
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
