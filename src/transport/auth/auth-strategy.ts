import type { HeaderFields } from '../../core/index.ts';

/** How requests prove who sends them. An implementation prints no secret, however it is turned into text. */
export interface AuthStrategy {
  /** The header fields to send; none where requests go without credentials. */
  headers(): Promise<HeaderFields>;
  /** Forgets credentials that can be fetched anew; to be called after a 401. Does nothing where they are fixed. */
  invalidate(): void;
}
