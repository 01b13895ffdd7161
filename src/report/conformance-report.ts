import type { Finding, HttpMethod, Layer, Outcome, RequirementLevel, Verdict } from '../core/index.ts';

/** The version of `conformance.json` that this code writes; its schema is `docs/conformance.schema.json`. */
export const REPORT_SCHEMA_VERSION = 1;

/** What a run was: enough to repeat it, and in one line each, why its verdict is what it is. */
export interface RunSummary {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly seed: number;
  readonly profile: 'gate' | 'nightly' | 'soak';
  readonly target: 'mock' | 'tenant';
  /** The contract that the embedded mock spoke where the layers contradict each other. */
  readonly layer: Exclude<Layer, 'repaired'>;
  /** Gravest first; empty for a conformant run. */
  readonly reasons: readonly string[];
}

/** A mechanical repair that was applied, and to how many places of the document. */
export interface AppliedRepair {
  readonly id: string;
  readonly places: number;
}

/** An overlay action that was applied, with its reason. */
export interface AppliedCorrection {
  readonly id: string;
  readonly reason: string;
}

/** A contract as it was judged by. */
export interface ContractSummary {
  readonly api: string;
  /** The version that the document gives itself. */
  readonly version: string;
  /** Where the document was read from. */
  readonly source: string;
  /** Of the document as published. */
  readonly sha256: string;
  readonly repairs: readonly AppliedRepair[];
  readonly corrections: readonly AppliedCorrection[];
  /** Rows of the defect register that apply to the document. */
  readonly defects: readonly string[];
}

/** What became of one check on one operation. */
export interface CheckReport {
  readonly id: string;
  readonly level: RequirementLevel;
  readonly outcome: Outcome;
  /** Cases of the operation that the check judged. */
  readonly exercised: number;
  /** Why the check did not pass; null where it did. */
  readonly reason: string | null;
}

/** How many assertions of the contract about requests were exercised from either side. */
export interface ConstraintCoverage {
  readonly total: number;
  readonly allowedSide: number;
  readonly forbiddenSide: number;
  /** The others, each with the side and the reason. */
  readonly unreached: readonly UnreachedConstraint[];
}

/** A constraint of requests that was not exercised from one side. */
export interface UnreachedConstraint {
  readonly constraint: string;
  readonly side: 'allowed' | 'forbidden';
  readonly reason: string;
}

/** What became of one operation. */
export interface OperationReport {
  readonly operationId: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly api: string;
  readonly verdict: Verdict;
  /** Gravest first; empty for a conformant operation. */
  readonly reasons: readonly string[];
  readonly requests: number;
  /** Answers to cases, by status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly checks: readonly CheckReport[];
  /** Null where this version does not count them. */
  readonly constraints: ConstraintCoverage | null;
}

/** How much was done. */
export interface RunStatistics {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly cases: number;
  readonly shrinks: number;
}

/** What a run asked of a tenant, and what is left there. */
export interface TenantSummary {
  /** Requests that left, tokens and looks included. */
  readonly requests: number;
  /** Milliseconds that requests waited because the tenant said so, or was not available. */
  readonly waitedMs: number;
  /** Answers with 429. */
  readonly throttled: number;
  /** Answers with 502, 503 or 504, and none at all. */
  readonly unavailable: number;
  /** Access tokens that were fetched. */
  readonly tokens: number;
  /** Operations that were stopped, as they accepted what they must refuse. */
  readonly stopped: readonly string[];
  /** What this run and those before it made, and nothing can delete. */
  readonly left: readonly LeftObject[];
}

/** Objects of one kind that are left on a tenant. */
export interface LeftObject {
  readonly what: string;
  readonly count: number;
  /** Of these, how many may not be there: their making was not answered. */
  readonly uncertain: number;
}

/** `conformance.json`, version 1: the result of a run, from which the exit code and every other report follow. */
export interface ConformanceReport {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly run: RunSummary;
  readonly verdict: Verdict;
  readonly contracts: readonly ContractSummary[];
  readonly operations: readonly OperationReport[];
  readonly findings: readonly Finding[];
  readonly stats: RunStatistics;
  /** Null for the mock. */
  readonly tenant: TenantSummary | null;
}
