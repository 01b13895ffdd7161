import { allowsTier, HarnessError, type Transport } from '../core/index.ts';
import type { Book } from './ledger/book.ts';
import { sendToSession, type SendToSession } from './send-to-session.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** Sessions that are tried: one may be gone. */
const MOST_TRIES = 3;
/** A PATCH and a look for each. */
export const REQUESTS_TO_ASK = 2 * MOST_TRIES;
/** No tenant has an attribute of this uid, and whoever meets it there knows where it comes from. */
const UNNAMED = 'sailpoint_conformance_unnamed';
const NOT_FOUND = 404;

/**
 * Asks a session that the run `run` made what becomes of an attribute that `NERM_TEST_ATTRIBUTE_UIDS` does not name: valid requests send none,
 * so nothing else would tell. The newest first. The answers are noted by whoever watches the transport and judged by nobody; no answer is no answer.
 */
export async function askAttribute(
  book: Book,
  run: string,
  { nerm, objects, safety }: TenantSettings,
  transport: Transport,
): Promise<void> {
  if (nerm === null || objects.attributeUids.length === 0 || !allowsTier(safety, 'own-objects')) return;
  for (const id of sessionsOf(book, run).slice(0, MOST_TRIES))
    if (await isAnswered(sendToSession(nerm, id, transport))) return;
}

/** Newest first. */
function sessionsOf(book: Book, run: string): readonly string[] {
  const open = new Set(book.openSessions());
  const own = book
    .standing()
    .flatMap(({ what, id, sent }) => (what === 'session' && sent.run === run ? (id ?? []) : []));
  return own.filter((id) => open.has(id)).toReversed();
}

async function isAnswered(session: SendToSession): Promise<boolean> {
  try {
    const { response } = await session('PATCH', {
      workflow_session: { attributes: { [UNNAMED]: 'sent to learn what becomes of it' } },
    });
    if (response.status === NOT_FOUND) return false;
    await session('GET');
    return true;
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return true;
  }
}
