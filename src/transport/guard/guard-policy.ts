import type { SafetyTier } from '../../core/index.ts';

/** What may leave. */
export interface GuardPolicy {
  readonly tier: SafetyTier;
  /** Origins that requests may go to (RFC 6454 §4): scheme, host and port. */
  readonly origins: ReadonlySet<string>;
  /** The only address that secrets of a client are sent to; null where none is. */
  readonly tokenUrl: string | null;
  /** Whether `run=true`, which sends mail and starts approvals, may be asked for. */
  readonly allowRun: boolean;
  /** In the whole run; null for as many as there are. */
  readonly maxRequests: number | null;
}
