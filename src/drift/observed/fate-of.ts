import type { Contract } from '../../contract/index.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { infoOf } from './fact-kinds.ts';
import { readFactPlace } from './fact-place.ts';
import { isNotThere, type Thresholds } from './sheet/conclude.ts';
import { factId } from './sheet/fact-id.ts';
import { SEVERAL, type Spot } from './sheet/fact-sheet.ts';
import type { SheetIndex } from './sheet/index-sheet.ts';
import { operationKey } from './sheet/operation-key.ts';

/** What has become of an entry whose fact was not told: it is gone, nobody knows, or it never could have been told. */
export type Fate = 'gone' | 'unseen' | 'stray';

/**
 * What has become of `entry`, whose fact the sheet does not tell. What contradicts the contract is gone once it was looked for in vain as often as it
 * took to see it, and at the same place; an absence only when what was absent was seen.
 */
export function fateOf(entry: BaselineEntry, contract: Contract, sheet: SheetIndex, { atLeast }: Thresholds): Fate {
  const spot = spotOf(entry, contract.api);
  const isKnown = contract.operations.some(
    ({ layers: { corrected } }) => entry.operation === `${corrected.method} ${corrected.path}`,
  );
  if (!isKnown || !isWhatItSays(entry, contract.api)) return 'stray';
  if (infoOf(entry.kind).from === 'many') return isContradicted(entry, spot, sheet) ? 'gone' : 'unseen';
  return sheet.chancesOf(entry.kind, spot) >= Math.max(atLeast, misses(entry)) ? 'gone' : 'unseen';
}

/**
 * Whether `entry`, in the baseline of `api`, has the id of the fact that it describes: it stands for what it says, as whoever reviewed it has
 * read it, and not for whatever its id may be of.
 */
export function isWhatItSays(entry: BaselineEntry, api: string): boolean {
  return factId(entry.kind, spotOf(entry, api)) === entry.id;
}

/** How often it was looked for in vain, for each time that it was seen, when it was accepted: what is rare has to be missed for long. */
function misses({ evidence }: BaselineEntry): number {
  const [, n = 0, of = 0] = (/^(\d+)\/(\d+)$/u.exec(evidence) ?? []).map(Number);
  return n === 0 ? 0 : Math.ceil((of - n) / n);
}

/** Whether what an entry says was never seen has been seen. */
function isContradicted({ kind }: BaselineEntry, spot: Spot, { placeAt, answers }: SheetIndex): boolean {
  if (kind === 'operation-absent') return (answers.get(operationKey(spot)) ?? []).some((row) => !isNotThere(row));
  const place = placeAt(spot);
  if (place === undefined) return false;
  if (kind === 'always-one-value') return place.mark === SEVERAL;
  return place.values > (kind === 'always-null' ? place.nulls : 0);
}

/** Where the fact of an entry is, by what it says of itself. */
function spotOf({ operation, place }: BaselineEntry, api: string): Spot {
  return { api, operation, ...readFactPlace(place) };
}
