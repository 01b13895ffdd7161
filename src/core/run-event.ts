import type { Finding } from './finding.ts';
import type { CaseId, CheckId, OperationId } from './ids.ts';
import type { JsonObject } from './json.ts';

/** What one check made of one case. */
export type CheckResult =
  | { readonly check: CheckId; readonly kind: 'judged'; readonly findings: readonly Finding[] }
  | { readonly check: CheckId; readonly kind: 'not-verified'; readonly reason: string }
  /** The answer was none that the rule speaks about: neither for nor against it. */
  | { readonly check: CheckId; readonly kind: 'nothing-to-judge' };

/** What one check made of the cases of a series, taken together. */
export interface SeriesResult {
  readonly check: CheckId;
  /** Cases that it judged. */
  readonly judged: number;
  /** Cases whose answer gave it nothing to judge. */
  readonly nothing: number;
  /** Reasons why it could not judge, each with the number of cases. */
  readonly notVerified: readonly { readonly reason: string; readonly count: number }[];
  /** One per cause, with its occurrences. */
  readonly findings: readonly Finding[];
}

/** A constraint of the plan that a case exercised. */
export interface ExercisedConstraint {
  /** Its place in the plan's list. */
  readonly constraint: number;
  readonly caseId: CaseId;
}

/** How often a constraint of answers was judged. */
export interface JudgedConstraint {
  readonly constraint: number;
  readonly judged: number;
  /** Hashes of the values, sorted; no more than a bounded number of them. */
  readonly distinct: readonly string[];
}

/** What workers tell the reporter. Plain data, so that it crosses processes; secrets are masked before it is sent. */
export type RunEvent =
  | {
      readonly kind: 'case-judged';
      readonly operationId: OperationId;
      readonly caseId: CaseId;
      readonly status: number;
      /** Requests sent for this case, preparation included. */
      readonly requests: number;
      readonly results: readonly CheckResult[];
    }
  | {
      readonly kind: 'case-error';
      readonly operationId: OperationId;
      readonly caseId: CaseId;
      readonly requests: number;
      /** One line: what kept the case from being judged. */
      readonly message: string;
    }
  | {
      readonly kind: 'series-judged';
      readonly operationId: OperationId;
      /** The series of the plan. */
      readonly series: CaseId;
      /** Cases that were answered. */
      readonly cases: number;
      readonly requests: number;
      /** Requests that were tried to make counterexamples smaller. */
      readonly shrinks: number;
      readonly statuses: Readonly<Record<string, number>>;
      readonly results: readonly SeriesResult[];
      /** What kept cases from being judged, a line each, each once. */
      readonly errors: readonly string[];
    }
  | {
      readonly kind: 'constraints-exercised';
      readonly operationId: OperationId;
      readonly allowed: readonly ExercisedConstraint[];
      readonly forbidden: readonly ExercisedConstraint[];
      readonly responses: readonly JudgedConstraint[];
    }
  | {
      readonly kind: 'facts-observed';
      /** The operation of the batch that was exercised. */
      readonly operationId: OperationId;
      /** What exchanges told beside the contract, counted, as `drift/` writes it. */
      readonly sheet: JsonObject;
    };

/** An event that tells what became of cases. */
export type CaseEvent = Extract<RunEvent, { readonly kind: 'case-judged' | 'case-error' }>;
export type SeriesEvent = Extract<RunEvent, { readonly kind: 'series-judged' }>;
export type FactsEvent = Extract<RunEvent, { readonly kind: 'facts-observed' }>;
export type ConstraintEvent = Extract<RunEvent, { readonly kind: 'constraints-exercised' }>;
