import { TransportError, type HttpRequest } from '../core/index.ts';
import { describeUrl } from './describe-url.ts';
import { DeadlineExceeded, TooLarge } from './response-collector.ts';

/** What a transport allows for one exchange. */
export interface TransportLimits {
  /** For connecting, sending and receiving together. */
  readonly timeoutMs: number;
  /** For the response body, beyond what it may echo of the request. */
  readonly maxResponseBytes: number;
}

/** A complete answer came, and says nothing about the contract. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
}

interface Explanation {
  readonly what: string;
  readonly hint: string;
}

const RUNNING = 'Check that the target is running and that host and port of its base URL are right.';
const SLOW = 'Check that the target is up; a slow one may need a higher REQUEST_TIMEOUT_MS.';
const HTTP = 'Check that the base URL points at the API and not at some other service or proxy.';
const TLS = 'Check the host of the base URL; for a private certificate authority set NODE_EXTRA_CA_CERTS.';
const CUT = 'The target or something on the way to it ended the connection; see its log.';

/** By the code of the error; the first pattern that fits counts. */
const EXPLANATIONS: readonly (readonly [RegExp, Explanation])[] = [
  [/^ECONNREFUSED$/u, { what: 'the connection was refused', hint: RUNNING }],
  [/^(?:ENOTFOUND|EAI_)/u, { what: 'the host name does not resolve', hint: RUNNING }],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/u, { what: 'there is no route to the host', hint: RUNNING }],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/u, { what: 'the connection attempt timed out', hint: SLOW }],
  [/^(?:ECONNRESET|EPIPE)$/u, { what: 'the connection was reset before the answer was complete', hint: CUT }],
  [/^UND_ERR_SOCKET$/u, { what: 'the connection was closed before the answer was complete', hint: CUT }],
  [
    /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/u,
    { what: 'the response body is shorter or longer than its Content-Length', hint: CUT },
  ],
  [/^UND_ERR_HEADERS_OVERFLOW$/u, { what: 'the response headers are too large', hint: HTTP }],
  [/^UND_ERR_(?:CLOSED|DESTROYED)$/u, { what: 'the transport is closed', hint: 'Send before close().' }],
  [/^ERR_ASSERTION$/u, { what: 'the answer has no valid status line or headers', hint: HTTP }],
  [/CERT|UNABLE_TO_|INVALID_CA/u, { what: 'the TLS certificate is not trusted', hint: TLS }],
  [/^(?:ERR_SSL|ERR_TLS|EPROTO)/u, { what: 'the TLS handshake failed', hint: TLS }],
];

/**
 * The TransportError for `error`, which undici or Node raised while `request` was under way. Its message names method, URL
 * (without credentials and query) and what happened; it holds no header value and nothing of a body.
 */
export function transportFailure(request: HttpRequest, error: unknown, limits: TransportLimits): TransportError {
  const { what, hint } = explain(error, limits);
  const message = `${request.method} ${describeUrl(request.url)}: ${what}`;
  return new TransportError('target-unreachable', message, { hint, cause: safeCause(error) });
}

function explain(error: unknown, limits: TransportLimits): Explanation {
  if (error instanceof DeadlineExceeded)
    return { what: `timed out after ${limits.timeoutMs} ms, ${error.phase}`, hint: SLOW };
  if (error instanceof UnusableAnswer) return { what: error.message, hint: HTTP };
  if (error instanceof TooLarge)
    return {
      what: `the response body is larger than ${limits.maxResponseBytes} bytes beyond what it may echo`,
      hint: HTTP,
    };
  const code = codeOf(error);
  // Its message is one of the parser's fixed texts; its code is not set reliably (undici 7.30).
  if (error instanceof Error && error.name === 'HTTPParserError') return { what: messageOf(error), hint: HTTP };
  // Undici's own checks of a request name the offending part, never its value.
  if (code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_NOT_SUPPORTED' || code.startsWith('UND_ERR_REQ_'))
    return { what: `the request cannot be sent: ${messageOf(error)}`, hint: 'Correct the request.' };
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(code))?.[1];
  if (!known) return { what: `no complete answer came (${code})`, hint: RUNNING };
  return { what: `${known.what} (${code})`, hint: known.hint };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown error';
}

/** Undici's parser error carries raw bytes of the answer as `data`, cookies included; only its message is passed on. */
function safeCause(error: unknown): unknown {
  return error instanceof Error && 'data' in error ? new Error(error.message) : error;
}
