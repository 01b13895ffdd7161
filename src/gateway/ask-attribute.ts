import { allowsTier, HarnessError, type Transport } from '../core/index.ts';
import type { Book } from './ledger/book.ts';
import { sendToSession } from './send-to-session.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** A PATCH and a look. */
export const REQUESTS_TO_ASK = 2;
/** No tenant has an attribute of this uid, and whoever meets it there knows where it comes from. */
const UNNAMED = 'sailpoint_conformance_unnamed';

/**
 * Asks one of the sessions that a run made what becomes of an attribute that `NERM_TEST_ATTRIBUTE_UIDS` does not name: valid requests send none,
 * so nothing else would tell. The answers are noted by whoever watches the transport and judged by nobody; no answer is no answer.
 */
export async function askAttribute(book: Book, settings: TenantSettings, transport: Transport): Promise<void> {
  const { nerm, objects, safety } = settings;
  const [id] = book.openSessions();
  if (nerm === null || id === undefined || objects.attributeUids.length === 0 || !allowsTier(safety, 'own-objects'))
    return;
  try {
    const session = sendToSession(nerm, id, transport);
    await session('PATCH', { workflow_session: { attributes: { [UNNAMED]: 'sent to learn what becomes of it' } } });
    await session('GET');
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
  }
}
