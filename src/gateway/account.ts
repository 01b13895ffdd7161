/** What a run has asked of a tenant so far. */
export interface Account {
  /** Requests that left, by what for. */
  requests: number;
  /** Milliseconds that requests waited because the tenant said so, or was not available. */
  waitedMs: number;
  /** Answers that said to slow down (RFC 6585 §4). */
  throttled: number;
  /** Answers of something in between that the tenant could not be reached: 502, 503, 504. */
  unavailable: number;
  /** Access tokens that were fetched. */
  tokens: number;
}

/** An account on which nothing stands. */
export function emptyAccount(): Account {
  return { requests: 0, waitedMs: 0, throttled: 0, unavailable: 0, tokens: 0 };
}
