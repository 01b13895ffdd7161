import type { RequestConstraint, ResponseConstraint } from './constraint.ts';
import type { HttpMethod } from './http.ts';
import type { CaseId, CheckId, OperationId } from './ids.ts';
import type { Purpose } from './purpose.ts';
import type { RequirementLevel } from './verdict.ts';

/** A case that is going to be sent, and the checks that are going to judge its answer. */
export interface PlannedCase {
  readonly id: CaseId;
  readonly title: string;
  /** The most dangerous of what it sends. */
  readonly purpose: Purpose;
  /** Requests that it takes: one for a case, those of its steps for a story, the making of its objects included. */
  readonly requests: number;
  /** Objects that are made for it alone. */
  readonly fresh: number;
  readonly checks: readonly CheckId[];
}

/** Cases that are drawn at random, each addressable by its number; what came of them is told in one event. */
export interface PlannedSeries {
  readonly id: CaseId;
  readonly title: string;
  /** How many; null for as many as there is time for. */
  readonly count: number | null;
  readonly purpose: Purpose;
  readonly checks: readonly CheckId[];
}

/** A check that nothing planned for an operation calls for, and why: the target cannot take part in it, or may not. */
export interface Unplanned {
  readonly check: CheckId;
  /** What is said of it: whoever forbids its cases does not get to know. */
  readonly outcome: 'not-applicable' | 'not-verified';
  readonly reason: string;
}

/** Cases of one purpose that are not sent, although the target could take part in them. */
export interface Withheld {
  readonly purpose: Purpose;
  readonly reason: string;
  /** A series counts as one: it may have any number of cases. */
  readonly cases: number;
}

/** Everything planned for one operation. */
export interface PlannedOperation {
  readonly operationId: OperationId;
  readonly method: HttpMethod;
  readonly path: string;
  readonly api: string;
  readonly cases: readonly PlannedCase[];
  readonly series: readonly PlannedSeries[];
  /** What the contract asserts about requests, to be exercised from either side. */
  readonly requestConstraints: readonly RequestConstraint[];
  /** What it asserts about answers. */
  readonly responseConstraints: readonly ResponseConstraint[];
  /** What was left out of the plan, and why, a line each. */
  readonly limits: readonly string[];
  readonly unplanned: readonly Unplanned[];
  readonly withheld: readonly Withheld[];
  /** Checks that can fail and not pass: a refusal proves nothing without its valid twin, which may not be sent. */
  readonly unprovable: readonly CheckId[];
}

/** Who a check is, as reports name it. */
export interface CheckInfo {
  readonly id: CheckId;
  readonly level: RequirementLevel;
}

/** The one list of what is exercised: what happened is held against it, so that nothing can pass by not running. */
export interface RunPlan {
  readonly operations: readonly PlannedOperation[];
  readonly checks: readonly CheckInfo[];
}

/** How many requests `operations` take at least, without controls and repetitions; a series without end counts as none. */
export function plannedRequests(operations: readonly Pick<PlannedOperation, 'cases' | 'series'>[]): number {
  const fixed = operations.flatMap(({ cases }) => cases).reduce((sum, { requests }) => sum + requests, 0);
  return operations.flatMap(({ series }) => series).reduce((sum, { count }) => sum + (count ?? 0), fixed);
}
