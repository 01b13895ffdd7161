import type { Contract } from '../contract/index.ts';
import type { JsonPointer } from '../core/index.ts';

/**
 * What explains a difference between the layers at one of `places`, tried in their order: the correction that changed this place,
 * something around it or something inside it, by its row of the defect register, or else by its id. Null where none did.
 */
export function defectOf(contract: Contract, ...places: readonly (JsonPointer | undefined)[]): string | null {
  for (const place of places) {
    if (place === undefined) continue;
    const correction = contract.corrections.find(({ pointers }) => pointers.some((pointer) => related(pointer, place)));
    if (correction !== undefined) return correction.action.defect ?? correction.action.id;
  }
  return null;
}

function related(one: JsonPointer, other: JsonPointer): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
