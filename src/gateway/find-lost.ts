import type { Transport } from '../core/index.ts';
import type { Book } from './ledger/book.ts';
import { lookUp } from './ledger/look-up.ts';
import type { Standing } from './ledger/standing.ts';
import type { TenantSettings } from './tenant-settings.ts';

/**
 * Looks by their marks for objects whose making got no answer: those that are there get their ids in the book, those that are not are struck off. By
 * now lists have had time to catch up. Changes nothing on the tenant.
 */
export async function findLost(book: Book, settings: TenantSettings, transport: Transport): Promise<void> {
  const lost = book.standing().filter(({ mark, ...standing }) => mark !== null && isInDoubt(standing));
  for (const { sent, certain } of lost) {
    const { run, seq } = sent;
    const { found, id } = await lookUp(sent, settings, transport);
    if (found === 'yes' && (!certain || id !== null))
      book.append({ kind: 'lost', run, seq, why: 'found later', found, id });
    // What was said to be made is made, wherever it is.
    else if (found === 'no' && !certain) book.append({ kind: 'absent', run, seq });
  }
}

/** A session that nobody named cannot be closed; what else was made is there whatever it is called. */
function isInDoubt({ what, certain, id }: Pick<Standing, 'what' | 'certain' | 'id'>): boolean {
  return !certain || (what === 'session' && id === null);
}
