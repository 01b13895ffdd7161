import type { JsonObject, JsonPointer, JsonValue } from '../core/index.ts';
import type { Direction, Effect, Level } from './level.ts';

/** One difference between two documents, told for one operation. Plain data: it is written to JSON as it is. */
export interface Change {
  /** Fingerprint: of rule, operation and place, never of the message. Twelve hexadecimal digits. */
  readonly id: string;
  /** The rule of the registry that it falls under. */
  readonly rule: string;
  readonly effect: Effect;
  readonly level: Level;
  readonly direction: Direction;
  /** `PATCH /workflow_sessions/{id}` as the newer document (or the only one that has it) writes it; null for the document as a whole. */
  readonly operation: string | null;
  /**
   * Where in the messages of the operation, in words that survive a rewrite of the document: `query run`, `header x-a`,
   * `request application/json workflow_session.status`, `response 200 application/json workflow_sessions[].id`, or `` for the operation.
   */
  readonly place: string;
  /** Where each document says so; null where one does not speak of it. */
  readonly pointerBefore: JsonPointer | null;
  readonly pointerAfter: JsonPointer | null;
  readonly before: JsonValue | null;
  readonly after: JsonValue | null;
  /** One sentence: what changed, and why that matters at this level. */
  readonly message: string;
  /** The id of the root that it comes from. */
  readonly root: string;
  /** What uses the place, in words; absent where nobody said what is used. */
  readonly usedBy?: readonly string[];
}

/** One cause: one place of the documents that changed, however many operations lead to it. */
export interface Root {
  /** Fingerprint of rule and place in the documents. */
  readonly id: string;
  readonly rule: string;
  /** The worst of its changes. */
  readonly level: Level;
  readonly message: string;
  readonly pointerBefore: JsonPointer | null;
  readonly pointerAfter: JsonPointer | null;
  readonly changes: number;
  /** Operations that it reaches. */
  readonly operations: number;
}

/** What came of comparing two documents. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly roots: readonly Root[];
  /** Operations that both documents have, and those that one does not speak of since it is only a part. */
  readonly compared: number;
  readonly leftOut: number;
  /** References of each document that lead nowhere that can be read, such as to other files: what stands there was not compared. */
  readonly unread: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Places of which a page does not tell: they were not compared either. */
  readonly untold: { readonly before: readonly Untold[]; readonly after: readonly Untold[] };
}

/** A place of a document, and what the page that it was made of does not tell of it. */
export interface Untold {
  readonly pointer: string;
  readonly what: string;
}

/** A document as it is compared. */
export interface ComparedDocument {
  /** Its file, as given. */
  readonly source: string;
  /** The tree as published: nothing repaired, any OpenAPI 3.x. */
  readonly tree: JsonObject;
  /** Whether it speaks of some operations only, such as a documentation page: what it lacks is then not removed. */
  readonly partial: boolean;
  /** What a page does not tell; absent for a document that tells all. */
  readonly untold?: readonly Untold[];
}
