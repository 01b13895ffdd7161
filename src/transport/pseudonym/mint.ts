import { createHmac } from 'node:crypto';

import { MASK } from '../mask.ts';

/** What a value looks like: the one thing that its pseudonym says of it. */
export type ValueKind = 'id' | 'mail' | 'url' | 'date' | 'number' | 'text';

/** Makes pseudonyms: equal ones for equal values, by a key that nobody can guess. */
export interface Mint {
  /** Such as `id-3f9a1c2b`. Nothing, what was masked already, and pseudonyms of this mint stay what they are. */
  readonly text: (value: string, kind?: ValueKind) => string;
  /** A JSON number with as many digits as `literal`, so that a body keeps its types. */
  readonly number: (literal: string) => string;
  /** Whether `text` is a pseudonym that it made. */
  readonly isOwn: (text: string) => boolean;
}

const HEX_DIGITS = 8;

/** Numbers with fewer digits are counts, codes and flags, and too few to hide among. */
const LONG_NUMBER = 5;

/** A mint for `key`. It remembers what it made, since nobody can tell by its form alone that `text-12345678` was not a value. */
export function createMint(key: string): Mint {
  const made = new Set<string>();
  const hash = (value: string): string => createHmac('sha256', key).update(value).digest('hex');
  const make = (pseudonym: string): string => {
    made.add(pseudonym);
    return pseudonym;
  };
  return {
    isOwn: (text) => made.has(text),
    text: (value, kind = kindOf(value)) =>
      value === '' || value === MASK || made.has(value) ? value : make(`${kind}-${hash(value).slice(0, HEX_DIGITS)}`),
    number: (literal) =>
      literal.replaceAll(/\D/gu, '').length < LONG_NUMBER || made.has(literal)
        ? literal
        : make(otherDigits(literal, hash(literal))),
  };
}

function kindOf(value: string): ValueKind {
  if (/^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=.*[a-f])[\da-f]{16,})$/iu.test(value)) return 'id';
  if (/^[+-]?\d[\d.,eE+-]*$/u.test(value) && !/^\d{4}-\d/u.test(value)) return 'number';
  if (/^\d{4}-\d{2}-\d{2}(?:$|[T ])/u.test(value)) return 'date';
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(value)) return 'url';
  if (/^[^\s@]+@[^\s@]+$/u.test(value)) return 'mail';
  return 'text';
}

/** `literal` with the digits of its fraction and integer part exchanged; a leading zero, which no number may gain or lose, and the exponent stay. */
function otherDigits(literal: string, hash: string): string {
  const [, sign = '', digits = '', exponent = ''] = /^(-?(?:0(?=\.))?)([^eE]*)(.*)$/u.exec(literal) ?? [];
  let at = 0;
  const others = digits.replaceAll(/\d/gu, () => {
    const value = Number.parseInt(hash.slice(at % hash.length, (at % hash.length) + 2), 16);
    at += 2;
    return String(at === 2 ? 1 + (value % 9) : value % 10);
  });
  return `${sign}${others}${exponent}`;
}
