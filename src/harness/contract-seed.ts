import { createHash } from 'node:crypto';

import type { Contract } from '../contract/index.ts';

/** The seed of a run that is given none: 32 bits of the contracts' hashes, so that the same contract is tested the same way. */
export function contractSeed(contracts: readonly Contract[]): number {
  const hash = createHash('sha256');
  for (const { sha256 } of contracts) hash.update(sha256);
  return hash.digest().readUInt32BE(0);
}
