import type { CaseId, CheckId, OperationId } from './ids.ts';
import type { CaseKind } from './case.ts';
import type { JsonPointer } from './json-pointer.ts';
import type { Layer } from './layer.ts';

/**
 * How grave a finding is: a MUST is broken; a SHOULD is broken; undocumented but readable; the document is at fault and the
 * server is not. Gravest first.
 */
export const SEVERITIES = ['violation', 'advice', 'drift', 'spec-defect'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a check saw: data, not an exception. */
export interface Observation {
  readonly severity: Severity;
  /** The layer of the contract that it rests on; null where it rests on HTTP itself and not on the document. */
  readonly layer: Layer | null;
  /** The place in that layer's document; null as above. */
  readonly pointer: JsonPointer | null;
  /** One line: where in the answer, what was expected, what came. */
  readonly message: string;
  /** For a defect of the document: the row of the defect register that explains it. */
  readonly defect: string | null;
}

/** A request as reports show it, secrets masked. */
export interface ReportedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

/** An answer as reports show it, secrets masked. */
export interface ReportedResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** An observation with everything needed to understand and repeat it. */
export interface Finding extends Observation {
  /** Fingerprint over check, operation, pointer and mutation, never over message or values. */
  readonly id: string;
  readonly check: CheckId;
  /** Null for a defect of the document that concerns no single operation. */
  readonly operationId: OperationId | null;
  readonly case: {
    readonly id: CaseId;
    readonly kind: CaseKind;
    readonly mutation: string | null;
    readonly seed: number;
    readonly path: string | null;
  } | null;
  readonly request: ReportedRequest | null;
  readonly response: ReportedResponse | null;
  /** A shell line that repeats the request; credentials as environment variables. */
  readonly curl: string | null;
  /** A shell line that repeats the case. */
  readonly replay: string | null;
  readonly occurrences: number;
  /** How often it came again when repeated, as `2/3`; null where it was not repeated. */
  readonly reproduced: string | null;
}
