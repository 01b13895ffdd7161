import type { ReportedRequest, ReportedResponse } from './finding.ts';
import type { Exchange } from './http.ts';
import type { JsonPointer } from './json-pointer.ts';

/** How much of a tenant's own values reports show: pseudonyms in their place, or all. Secrets are masked either way. */
export type EvidenceLevel = 'masked' | 'full';

/** An exchange as reports may show it: every secret masked, a tenant's values behind pseudonyms, long bodies cut. */
export interface RecordedExchange {
  readonly request: ReportedRequest;
  readonly response: ReportedResponse;
  /** A shell line that repeats the request, with credentials as a variable. */
  readonly curl: string;
  readonly startedAt: number;
  readonly durationMs: number;
}

/** The port through which exchanges reach reports, and the only way they do. */
export interface Recorder {
  /**
   * `exchange` masked; `credentialVariable` names the environment variable that curl takes the credentials from. Values of its answer at
   * `shown` are what is wrong with it, and get no pseudonym.
   */
  record(exchange: Exchange, credentialVariable: string, shown?: readonly JsonPointer[]): RecordedExchange;
  /** `exchange` with every secret masked that the server sent back, so that nothing which looks at the answer can quote one. */
  shield(exchange: Exchange): Exchange;
  /**
   * `text` with every secret masked; where it quotes the answers of `quoted`, also what those would not show of a tenant, but for what stands
   * at `shown`.
   */
  mask(text: string, quoted?: readonly Exchange[], shown?: readonly JsonPointer[]): string;
}
