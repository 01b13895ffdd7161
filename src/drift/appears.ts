import { pointerTokens, type JsonPointer } from '../core/index.ts';
import type { Change } from './change.ts';

type Sides = Pick<Change, 'pointerBefore' | 'pointerAfter' | 'before' | 'after'>;

/** Whether the place of a change is new in the newer document: only that speaks of it, or the older one speaks of the object around it. */
export function appears({ pointerBefore, pointerAfter, before }: Sides): boolean {
  return pointerAfter !== null && (pointerBefore === null || (before === null && isAlone(pointerAfter, pointerBefore)));
}

/** Whether the place of a change is gone from the newer document. */
export function disappears({ pointerBefore, pointerAfter, after }: Sides): boolean {
  return pointerBefore !== null && (pointerAfter === null || (after === null && isAlone(pointerBefore, pointerAfter)));
}

/** Whether `pointer` leads to a property, and `other` not to the one of the same name. */
function isAlone(pointer: JsonPointer, other: JsonPointer): boolean {
  const tokens = pointerTokens(pointer);
  return tokens.at(-2) === 'properties' && pointerTokens(other).at(-1) !== tokens.at(-1);
}
