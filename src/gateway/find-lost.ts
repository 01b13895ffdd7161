import type { Transport } from '../core/index.ts';
import type { Book } from './ledger/book.ts';
import type { SentEntry } from './ledger/entry.ts';
import { lookUp } from './ledger/look-up.ts';
import type { Standing } from './ledger/standing.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** Lists lag behind: what is not in one counts as not there only so long after it would have been made. */
const SETTLED_AFTER_MS = 600_000;

/**
 * Looks by their marks for objects whose making got no answer: those that are there get their ids in the book, those that are not, and would have
 * been for a while, are struck off. Changes nothing on the tenant.
 */
export async function findLost(book: Book, settings: TenantSettings, transport: Transport): Promise<void> {
  const lost = book.standing().filter(({ mark, ...standing }) => mark !== null && isInDoubt(standing));
  for (const { sent, certain } of lost) {
    const { run, seq } = sent;
    const { found, id } = await lookUp(sent, settings, transport);
    if (found === 'yes' && (!certain || id !== null))
      book.append({ kind: 'lost', run, seq, why: 'found later', found, id });
    // What was said to be made is made, wherever it is.
    else if (found === 'no' && !certain && isOld(sent)) book.append({ kind: 'absent', run, seq });
  }
}

/** A session that nobody named cannot be closed; what else was made is there whatever it is called. */
function isInDoubt({ what, certain, id }: Pick<Standing, 'what' | 'certain' | 'id'>): boolean {
  return !certain || (what === 'session' && id === null);
}

function isOld({ at }: SentEntry): boolean {
  return Date.now() - Date.parse(at) > SETTLED_AFTER_MS;
}
