import type { ReportedRequest, ReportedResponse } from './finding.ts';
import type { Exchange } from './http.ts';

/** An exchange as reports may show it: every secret masked, long bodies cut. */
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
  /** `exchange` masked; `credentialVariable` names the environment variable that curl takes the credentials from. */
  record(exchange: Exchange, credentialVariable: string): RecordedExchange;
  /** `exchange` with every secret masked that the server sent back, so that nothing which looks at the answer can quote one. */
  shield(exchange: Exchange): Exchange;
  /** `text` with every secret masked. */
  mask(text: string): string;
}
