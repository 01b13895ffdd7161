import type { JsonPointer, JudgedLayer } from '../core/index.ts';

/** One assertion of a schema that a value does not meet. */
export interface Violation {
  readonly layer: JudgedLayer;
  /** Where in the value. */
  readonly instancePointer: JsonPointer;
  /** The assertion, in that layer's document. */
  readonly schemaPointer: JsonPointer;
  /** The JSON Schema keyword of the assertion. */
  readonly keyword: string;
  /** What the document allows, in words. */
  readonly expected: string;
  /** What came, as JSON, shortened. */
  readonly got: string;
  /** For a combined schema: what each alternative had to object to. */
  readonly causes: readonly Violation[];
}
