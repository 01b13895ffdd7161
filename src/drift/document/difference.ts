import type { JsonPointer, JsonValue } from '../../core/index.ts';
import type { KindId } from './rules/ids.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';

/** One difference between two schemas, told relative to them, so that all who lead here can tell it. */
export interface Difference {
  readonly kind: KindId;
  /** The place below the schema, such as `.status`; empty for the schema itself. */
  readonly tail: string;
  readonly before: JsonValue | null;
  readonly after: JsonValue | null;
  readonly pointerBefore: JsonPointer | null;
  readonly pointerAfter: JsonPointer | null;
  /** Where it matters in messages of one direction only. */
  readonly only?: 'request' | 'response';
}

const WORDS = new Set<KindId>(['example-changed', 'extension-changed', 'meaning-may-have-changed', 'words-changed']);

/** Whether messages are the same on both sides of `difference`. */
export function isWord({ kind }: Difference): boolean {
  return WORDS.has(kind);
}

/** Two schemas with the readers that know where they stand. */
export interface Compared {
  readonly before: Schema;
  readonly after: Schema;
  readonly left: Schemas;
  readonly right: Schemas;
  /** Whether both are of text, whatever their types: a number in a parameter is what it is written as. */
  readonly isText?: boolean;
}

/** The difference of `kind` at the schema itself, written under `keyword` on both sides. */
export function differenceAt(
  { before, after, left, right }: Compared,
  kind: KindId,
  keyword: string,
  values: readonly [before: JsonValue | null, after: JsonValue | null],
): Difference {
  return {
    kind,
    tail: '',
    before: values[0],
    after: values[1],
    pointerBefore: left.pointerTo(before, keyword),
    pointerAfter: right.pointerTo(after, keyword),
  };
}
