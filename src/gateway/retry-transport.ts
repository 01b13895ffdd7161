import {
  headerValue,
  type HarnessError,
  NotSentError,
  parseRetryAfter,
  SafetyError,
  TransportError,
  type Exchange,
  type HttpRequest,
  type Transport,
} from '../core/index.ts';
import type { Pace } from '../transport/index.ts';
import type { Account } from './account.ts';

/** How often one request is sent in all, and how long it may be made to wait. */
const ATTEMPTS = 6;
const FIRST_WAIT_MS = 1_000;
/** What ISC says of its own backoff: up to 1,200 seconds. */
const LONGEST_WAIT_MS = 1_200_000;
const TOO_MANY = 429;
/** Said by what stands before a server (RFC 9110 §15.6.3 to §15.6.5): about its state, not about the request. */
const IN_BETWEEN: ReadonlySet<number> = new Set([502, 503, 504]);
/** POST may have been carried out, and would make a second object (RFC 9110 §9.2.2). */
const REPEATABLE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);

/** What a retrying transport works with. */
export interface RetryOptions {
  readonly paceOf: (url: string) => Pace;
  readonly account: Account;
  /** Waits so long, or fails where that is not worth it any more. */
  readonly wait: (ms: number) => Promise<unknown>;
  /** Told how long the tenant wants to be left alone. */
  readonly onWait?: (ms: number) => void;
}

/**
 * Sends again what was not taken: after 429, when the tenant says (`Retry-After`, up to 20 minutes) or ever later, everybody waiting; after 502,
 * 503 and 504, unless it was a POST, which may have been carried out. What stays without an answer rejects with a TransportError: none of
 * these statuses is about the contract.
 */
export function retryTransport(inner: Transport, { paceOf, account, wait, onWait }: RetryOptions): Transport {
  async function attempt(request: HttpRequest, left: number, waitMs: number): Promise<Exchange> {
    const outcome = await settle(inner, request);
    const { why, asked } = outcome;
    if (why === null) return outcome.exchange;
    if (why === 'throttled') account.throttled += 1;
    else account.unavailable += 1;
    const mayRepeat = why === 'throttled' || request.purpose === 'token' || REPEATABLE.has(request.method);
    if (!mayRepeat || left <= 1) throw outcome.error;
    const ms = Math.min(asked ?? waitMs, LONGEST_WAIT_MS);
    account.waitedMs += ms;
    onWait?.(ms);
    if (why === 'throttled') paceOf(request.url).pause(ms);
    else await wait(ms);
    return attempt(request, left - 1, waitMs * 2);
  }
  return { send: (request) => attempt(request, ATTEMPTS, FIRST_WAIT_MS), close: () => inner.close() };
}

type Outcome =
  | { readonly why: null; readonly asked: null; readonly exchange: Exchange }
  | { readonly why: 'throttled' | 'unavailable'; readonly asked: number | null; readonly error: HarnessError };

/** What came of one sending. A failure that cannot come right by waiting is thrown. */
async function settle(inner: Transport, request: HttpRequest): Promise<Outcome> {
  let exchange: Exchange;
  try {
    exchange = await inner.send(request);
  } catch (error) {
    const isLost = error instanceof TransportError && !(error instanceof NotSentError);
    if (!isLost || error instanceof SafetyError) throw error;
    return { why: 'unavailable', asked: null, error };
  }
  const { status, headers } = exchange.response;
  if (status !== TOO_MANY && !IN_BETWEEN.has(status)) return { why: null, asked: null, exchange };
  const after = headerValue(headers, 'retry-after');
  const read = after === undefined ? undefined : parseRetryAfter(after, Date.now());
  const asked = read?.kind === 'delay' ? read.ms : null;
  const why = status === TOO_MANY ? 'throttled' : 'unavailable';
  const error = new TransportError('target-unreachable', `the tenant answered ${request.method} with ${status}`, {
    hint: status === TOO_MANY ? 'Lower REQUESTS_PER_SECOND.' : 'Look whether the tenant is up, then run again.',
  });
  return { why, asked, error };
}
