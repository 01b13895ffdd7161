import type { Contract } from '../contract/index.ts';
import { pointerTokens, type JsonPointer } from '../core/index.ts';

/**
 * What explains a difference between the layers at one of `places`, tried in their order: of the corrections that changed this
 * place, something around it or something inside it the nearest one, by its row of the defect register, or else by its id.
 * Null where none did.
 */
export function defectOf(contract: Contract, ...places: readonly (JsonPointer | undefined)[]): string | null {
  for (const place of places) {
    if (place === undefined) continue;
    const [nearest] = contract.corrections
      .flatMap(({ action, pointers }) => pointers.map((pointer) => ({ action, distance: distance(pointer, place) })))
      .filter((correction) => correction.distance !== Infinity)
      .toSorted((one, other) => one.distance - other.distance);
    if (nearest !== undefined) return nearest.action.defect ?? nearest.action.id;
  }
  return null;
}

/** How many steps lie between two places of which one is inside the other. */
function distance(one: JsonPointer, other: JsonPointer): number {
  if (one !== other && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`)) return Infinity;
  return Math.abs(pointerTokens(one).length - pointerTokens(other).length);
}
