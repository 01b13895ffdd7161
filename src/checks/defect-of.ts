import type { Contract } from '../contract/index.ts';
import { pointerTokens, type JsonPointer } from '../core/index.ts';

type Correction = Contract['corrections'][number];

/**
 * What explains a difference between the layers at one of `places`, tried in their order: of the corrections that changed this
 * place, something around it or something inside it the nearest one, by its row of the defect register, or else by its id.
 * Null where none did.
 */
export function defectOf(contract: Contract, ...places: readonly (JsonPointer | undefined)[]): string | null {
  for (const place of places) {
    const nearest = place === undefined ? undefined : nearestCorrection(contract, place);
    if (nearest !== undefined) return nearest.action.defect ?? nearest.action.id;
  }
  return null;
}

/** Whether what stands at `place` is there because a correction demands what the document forgot (`x-effect: tightens`). */
export function isTightened(contract: Contract, place: JsonPointer): boolean {
  return nearestCorrection(contract, place)?.action.effect === 'tightens';
}

const known = new WeakMap<Contract, Map<JsonPointer, Correction | undefined>>();

/** The same few places of a contract come up in every answer: what was found for one is not looked for again. */
function nearestCorrection(contract: Contract, place: JsonPointer): Correction | undefined {
  const found = known.get(contract) ?? new Map<JsonPointer, Correction | undefined>();
  known.set(contract, found);
  if (!found.has(place)) found.set(place, findNearest(contract, place));
  return found.get(place);
}

function findNearest({ corrections }: Contract, place: JsonPointer): Correction | undefined {
  const related = corrections.flatMap((correction) =>
    correction.pointers
      .map((pointer) => ({ correction, distance: distance(pointer, place) }))
      .filter((candidate) => candidate.distance !== Infinity),
  );
  return related.toSorted((one, other) => one.distance - other.distance)[0]?.correction;
}

/** How many steps lie between two places of which one is inside the other. */
function distance(one: JsonPointer, other: JsonPointer): number {
  if (one !== other && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`)) return Infinity;
  return Math.abs(pointerTokens(one).length - pointerTokens(other).length);
}
