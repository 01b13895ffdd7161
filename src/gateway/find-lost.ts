import type { Transport } from '../core/index.ts';
import type { Book } from './ledger/book.ts';
import { lookUp } from './ledger/look-up.ts';
import type { TenantSettings } from './tenant-settings.ts';

/**
 * Looks by their marks for objects whose making got no answer: those that are there get their ids in the book, those that are not are struck off. By
 * now lists have had time to catch up. Changes nothing on the tenant.
 */
export async function findLost(book: Book, settings: TenantSettings, transport: Transport): Promise<void> {
  const lost = book.standing().filter(({ certain, mark }) => !certain && mark !== null);
  for (const { sent } of lost) {
    const { run, seq } = sent;
    const { found, id } = await lookUp(sent, settings, transport);
    if (found === 'yes') book.append({ kind: 'lost', run, seq, why: 'found later', found, id });
    else if (found === 'no') book.append({ kind: 'absent', run, seq });
  }
}
