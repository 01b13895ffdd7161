import type { JsonPointer } from '../../../core/index.ts';
import type { FactKind } from '../fact-kinds.ts';

/** The version of the format; another one is not read. */
export const SHEET_VERSION = 1;

/** A place of the answers of an operation, or of what is sent to it. */
export interface Spot {
  /** The API of the contract, such as `nerm`. */
  readonly api: string;
  /** `PATCH /workflow_sessions/{id}`. */
  readonly operation: string;
  /** Of the answers; null for a place of requests. */
  readonly status: number | null;
  /**
   * In the words of `Change.place`. Of an answer without direction and status: `application/json workflow_session.id`; empty for the answer itself. Of
   * requests as a whole: `query limit`, with the keyword behind it that is not kept to: `query limit <maximum>`; empty for all that the contract allows.
   */
  readonly place: string;
}

/** How often one place was looked at. */
export interface PlaceCount extends Spot {
  /** Where the contract documents it; null for a place that it does not document. */
  readonly pointer: JsonPointer | null;
  /** Objects that could have it; of requests, those whose answer says how it was taken. */
  readonly objects: number;
  /** Values that stood there, and those of them that were null; of requests, those that were accepted. */
  readonly values: number;
  readonly nulls: number;
  /** Values that were objects themselves: all that could have a member. */
  readonly held: number;
  /** A mark of the value where it was always the same, too short to tell which it was; `SEVERAL` for several, empty for none. */
  readonly mark: string;
  /** Runs that looked at it, two of them at the most. */
  readonly runs: readonly string[];
}

/** Something that was seen and that the contract does not say. */
export interface CountedFact extends Spot {
  /** Fingerprint of kind, operation, status and place. Twelve hexadecimal digits. */
  readonly id: string;
  readonly kind: FactKind;
  /** Where the contract says otherwise; null where it says nothing. */
  readonly pointer: JsonPointer | null;
  /** The place of the objects that have or lack it, for a member; null for any other fact. */
  readonly within: string | null;
  readonly n: number;
  /** Days, as `2026-11-26`. */
  readonly first: string;
  readonly last: string;
  /** What was seen, in classes, a few of them; values only where they may be shown. */
  readonly seen: readonly string[];
  readonly runs: readonly string[];
}

/** The contract that facts were counted against. */
export interface CountedContract {
  readonly api: string;
  /** Of the published document. */
  readonly sha256: string;
  /** Of what the overlay makes of it. */
  readonly corrected: string;
}

/**
 * What exchanges told, counted: no values, but for words that programs use. Plain data in a fixed order, so that equal sheets are equal
 * texts; sheets of workers and nights are put together by `mergeFacts`.
 */
export interface FactSheet {
  readonly version: typeof SHEET_VERSION;
  readonly contracts: readonly CountedContract[];
  /** What the runs were directed at, by the names that settings give. */
  readonly targets: readonly string[];
  /** The runs, in short. */
  readonly runs: readonly string[];
  readonly places: readonly PlaceCount[];
  readonly facts: readonly CountedFact[];
}

/** A sheet of nothing: merged with any other it leaves that as it is. */
export const NO_FACTS: FactSheet = {
  version: SHEET_VERSION,
  contracts: [],
  targets: [],
  runs: [],
  places: [],
  facts: [],
};

/** The mark of values that were not always the same. */
export const SEVERAL = '*';

/** Names a place among all others. */
export function keyOf({ api, operation, status, place }: Spot): string {
  return `${api}\n${operation}\n${status ?? ''}\n${place}`;
}
