import { createHash } from 'node:crypto';

import type { Contract } from '../../../contract/index.ts';

const hashes = new WeakMap<Contract, string>();

/** Names what the overlay makes of a document: facts that were counted against another one are about something else. Hexadecimal. */
export function hashOfCorrected(contract: Contract): string {
  const hash =
    hashes.get(contract) ?? createHash('sha256').update(JSON.stringify(contract.documents.corrected)).digest('hex');
  hashes.set(contract, hash);
  return hash;
}
