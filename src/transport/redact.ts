import type { Secret } from '../core/index.ts';
import { MASK } from './mask.ts';
import { secretPattern, SPELLED } from './secret-pattern.ts';

/** Masks known secrets in texts that leave the harness. */
export interface Redactor {
  /** `text` with every known secret, in any of the forms of `secretPattern`, replaced by `[redacted]`. */
  readonly text: (text: string) => string;
  /** Masks `secret` too from now on: an access token is known only once it was fetched. */
  readonly learn: (secret: Secret) => void;
}

/** A shorter text occurs in any report by chance: masking it would only show where it is. */
const SHORTEST = 4;

/**
 * A redactor for `secrets`. Empty ones, those under four characters, and those that `[redacted]` itself contains are not
 * masked; a setting that short is no secret.
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const known = new Map<string, RegExp>();
  // A secret may contain another one: the longest goes first, so that no rest of it stays.
  let longestFirst: readonly (readonly [secret: string, pattern: RegExp])[] = [];

  function learn(secret: Secret): void {
    const text = secret.reveal();
    if (text.length < SHORTEST || known.has(text)) return;
    const pattern = secretPattern(text);
    if (MASK.search(pattern) !== -1) return;
    known.set(text, pattern);
    longestFirst = [...known].toSorted(([left], [right]) => right.length - left.length);
  }

  for (const secret of secrets) learn(secret);
  return { text: (text) => longestFirst.reduce(mask, text), learn };
}

function mask(text: string, [secret, pattern]: readonly [secret: string, pattern: RegExp]): string {
  // No form of a secret is shorter than what is spelled of it, so most header values need not be searched for a long token.
  return text.length < Math.min(secret.length, SPELLED) ? text : text.replace(pattern, MASK);
}
