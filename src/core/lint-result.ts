import type { JsonPointer } from './json-pointer.ts';

/** A known defect of a document with what is done about it. */
export interface LintedDefect {
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  /** In words. */
  readonly treatment: string;
  readonly pointers: readonly JsonPointer[];
}

/** A repair with every place of the document that it changed. */
export interface LintedRepair {
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  readonly treatment: string;
  readonly pointers: readonly JsonPointer[];
}

/** A correction with the places that it changed. */
export interface LintedCorrection {
  readonly id: string;
  readonly defect: string | null;
  readonly description: string;
  readonly pointers: readonly JsonPointer[];
}

/** Something that nobody expected: a reference that leads nowhere, a correction that does not fit, a schema that does not compile. */
export interface LintProblem {
  readonly pointer: JsonPointer | null;
  readonly message: string;
}

/** What is wrong with a document, and what the harness does about it. */
export interface LintResult {
  readonly api: string;
  readonly source: string;
  readonly title: string;
  readonly version: string;
  readonly sha256: string;
  readonly operations: number;
  readonly schemas: { readonly request: number; readonly response: number };
  readonly defects: readonly LintedDefect[];
  readonly repairs: readonly LintedRepair[];
  readonly corrections: readonly LintedCorrection[];
  readonly problems: readonly LintProblem[];
}
