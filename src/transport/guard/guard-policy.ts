import type { HttpRequest, SafetyTier } from '../../core/index.ts';
import type { Budget } from './budget.ts';

/** What may leave. */
export interface GuardPolicy {
  readonly tier: SafetyTier;
  /** Origins that requests may go to (RFC 6454 §4): scheme, host and port. */
  readonly origins: ReadonlySet<string>;
  /** The only address that secrets of a client are sent to; null where none is. */
  readonly tokenUrl: string | null;
  /** Whether `run=true`, which sends mail and starts approvals, may be asked for. */
  readonly allowRun: boolean;
  /** An object in what a request may change that the run has no business with; undefined where there is none. */
  readonly foreignObject: (request: HttpRequest) => string | undefined;
  /** What may be sent in the whole run. */
  readonly budget: Budget;
  /** How much of the budget is kept for others, who tidy up. */
  readonly kept: () => number;
}
