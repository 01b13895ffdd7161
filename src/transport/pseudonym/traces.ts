import type { Mint } from './mint.ts';

const OWN = String.raw`\b(?:id|mail|url|date|number|text)-[\da-f]{8}\b`;
const LETTER = String.raw`\p{L}\p{N}\p{M}`;
// Bounded, as every start of a long word is tried. Nothing longer is an address (RFC 5321 §4.5.3.1).
const MAIL = String.raw`[${LETTER}_%+][${LETTER}._%+'!#$*^|~\-]{0,319}(?:@|%40|\\u0040)[${LETTER}\-]{1,63}(?:\.[${LETTER}\-]{1,63}){0,10}`;
const ID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16,}`;

const MAIL_OR_ID = new RegExp(`(?<own>${OWN})|(?<mail>${MAIL})|(?<id>${ID})`, 'giu');
const LONG_NUMBER = new RegExp(String.raw`(?<own>${OWN})|\d{5,}`, 'giu');

/** Which traces of a tenant stay in a text. */
export type Keeps = (trace: string) => boolean;

/** `text` with pseudonyms for the mail addresses and ids in it that nothing keeps. */
export function maskNames(text: string, mint: Mint, keeps: Keeps): string {
  return text.replaceAll(MAIL_OR_ID, (trace: string, own?: string, mail?: string) => {
    if (keeps(trace) || (own !== undefined && mint.isOwn(own))) return trace;
    return mint.text(trace, mail === undefined ? undefined : 'mail');
  });
}

/** `text` with pseudonyms for mail addresses, ids and numbers of five digits or more in it that nothing keeps. */
export function maskTraces(text: string, mint: Mint, keeps: Keeps): string {
  return maskNames(text, mint, keeps).replaceAll(LONG_NUMBER, (trace: string, own?: string) =>
    keeps(trace) || (own !== undefined && mint.isOwn(own)) ? trace : mint.text(trace, 'number'),
  );
}

/** The mail addresses, ids and long numbers in `text`. */
export function tracesIn(text: string): readonly string[] {
  return [MAIL_OR_ID, LONG_NUMBER].flatMap((pattern) => text.match(pattern) ?? []);
}
