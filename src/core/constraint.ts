import type { RequestPlace } from './case.ts';
import type { JsonPointer } from './json-pointer.ts';

/** One assertion of the corrected layer about the requests of an operation. */
export interface RequestConstraint {
  /** Unique within its operation and stable: place, assertion and value. */
  readonly id: string;
  readonly place: RequestPlace;
  /** The assertion in the corrected document. */
  readonly pointer: JsonPointer;
  /** The JSON Schema keyword; `required` once per name, `requestBody` for the obligation to send one. */
  readonly keyword: string;
  /** For `enum` the value and for bounds the limit, as JSON; for `required` the name; null where there is nothing to say. */
  readonly value: string | null;
  /** Why a side cannot be tried by any request; null where it can. */
  readonly unreachable: { readonly allowed: string | null; readonly forbidden: string | null };
}

/** One assertion of the corrected layer about the answers of an operation. */
export interface ResponseConstraint {
  /** Unique within its operation and stable. */
  readonly id: string;
  /** The documented status. */
  readonly status: string;
  readonly pointer: JsonPointer;
  readonly keyword: string;
  readonly value: string | null;
}
