import type { Secret } from '../core/index.ts';
import { MASK } from './mask.ts';
import { secretPattern, SPELLED, type SecretPattern } from './secret-pattern.ts';

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
  const known = new Map<string, SecretPattern>();
  // A secret may contain another one: the longest goes first, so that no rest of it stays.
  let longestFirst: readonly (readonly [secret: string, pattern: SecretPattern])[] = [];

  function learn(secret: Secret): void {
    const text = secret.reveal();
    if (text.length < SHORTEST || known.has(text)) return;
    const pattern = secretPattern(text);
    if (MASK.search(pattern.start) !== -1) return;
    known.set(text, pattern);
    longestFirst = [...known].toSorted(([left], [right]) => right.length - left.length);
  }

  for (const secret of secrets) learn(secret);
  return { text: (text) => longestFirst.reduce(mask, text), learn };
}

function mask(text: string, [secret, { start, rest }]: readonly [secret: string, pattern: SecretPattern]): string {
  // No form of a secret is shorter than what is spelled of it, so most header values need not be searched for a long token.
  if (text.length < Math.min(secret.length, SPELLED)) return text;
  return rest === null ? text.replace(start, MASK) : maskLong(text, start, rest);
}

function maskLong(text: string, start: RegExp, rest: NonNullable<SecretPattern['rest']>): string {
  const parts: string[] = [];
  let kept = 0;
  start.lastIndex = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    parts.push(text.slice(kept, match.index), MASK);
    kept = restEnd(text, start.lastIndex, rest);
    start.lastIndex = kept;
  }
  return parts.join('') + text.slice(kept);
}

function restEnd(text: string, from: number, { pattern, maxLength }: NonNullable<SecretPattern['rest']>): number {
  let end = from;
  pattern.lastIndex = from;
  while (pattern.test(text) && end - from < maxLength) end = pattern.lastIndex;
  return end;
}
