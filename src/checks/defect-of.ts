import type { Contract } from '../contract/index.ts';
import type { JsonPointer } from '../core/index.ts';

/**
 * The row of the defect register that explains a difference between the layers at one of `places`, tried in their order: that of
 * a correction which changed this place, something around it or something inside it. Null where no correction did.
 */
export function defectOf(contract: Contract, ...places: readonly (JsonPointer | undefined)[]): string | null {
  for (const place of places) {
    if (place === undefined) continue;
    const correction = contract.corrections.find(({ pointers }) => pointers.some((pointer) => related(pointer, place)));
    if (correction !== undefined) return correction.action.defect;
  }
  return null;
}

function related(one: JsonPointer, other: JsonPointer): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
