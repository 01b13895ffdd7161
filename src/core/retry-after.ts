import { parseHttpDate } from './http-date.ts';

/** How long a server asks to wait. */
export type RetryAfter = { readonly kind: 'delay'; readonly ms: number } | { readonly kind: 'malformed' };

/**
 * Reads a Retry-After value (RFC 9110 §10.2.3): a whole number of seconds, or an HTTP-date, taken as the time from `now`
 * (milliseconds since the epoch) until then, zero where it has passed. Anything else, negative numbers too, is malformed.
 */
export function parseRetryAfter(value: string, now: number): RetryAfter {
  const text = value.trim();
  if (/^\d+$/u.test(text)) return { kind: 'delay', ms: Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER) };
  const date = parseHttpDate(text, now);
  return date === undefined ? { kind: 'malformed' } : { kind: 'delay', ms: Math.max(0, date - now) };
}
