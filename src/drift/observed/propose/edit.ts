import type { JsonObject, JsonPointer, JsonValue } from '../../../core/index.ts';
import type { Contract } from '../../../contract/index.ts';
import type { ObservedFact } from '../sheet/conclude.ts';

/** One change of a document, as an Overlay action makes it. */
export interface Edit {
  /** What is changed: an object for an update, anything for a removal. */
  readonly pointer: JsonPointer;
  /** For the removal of one item of the list at `pointer`: the item. */
  readonly item?: string;
  readonly change: { readonly kind: 'update'; readonly update: JsonObject } | { readonly kind: 'remove' };
  /** What must stand there, so that the correction is noticed to be obsolete. */
  readonly expect: JsonValue;
  readonly description: string;
}

/** Makes of a fact the edit by which the contract would say it; null where no single edit does. */
export type Propose = (fact: ObservedFact, contract: Contract) => Edit | null;
