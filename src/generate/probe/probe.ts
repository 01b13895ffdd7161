import { caseId, type Case, type CaseKind, type CaseRequest, type Intent, type JsonPointer } from '../../core/index.ts';
import type { Subject } from '../subject.ts';

/** One question that is put to every operation it makes sense for, as a handful of fixed requests. */
export interface Probe {
  /** The file's name. */
  readonly id: string;
  /** The question, one line. */
  readonly title: string;
  /** The requests for one operation; none where the question does not arise. The same each time, in the same order. */
  readonly cases: (subject: Subject) => readonly Case[];
  /** What of the question is left out, and why, a line each; present where something may be. */
  readonly limits?: (subject: Subject) => readonly string[];
}

interface CaseParts {
  readonly kind: CaseKind;
  readonly title: string;
  readonly intent: Intent;
  readonly request: CaseRequest;
  /** Nothing in particular where left out. */
  readonly focus?: JsonPointer | null;
  /** None where left out. */
  readonly twin?: CaseRequest;
}

/** A case of `probe`, named after the operation, the probe and the `variant`. */
export function makeCase({ layers }: Subject, probe: string, variant: string, parts: CaseParts): Case {
  const { id: operationId } = layers.corrected.operation;
  return { id: caseId(`${operationId}/${probe}/${variant}`), operationId, probe, focus: null, twin: null, ...parts };
}
