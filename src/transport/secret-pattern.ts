/**
 * How many characters of a secret the pattern spells: one of several thousand would be too large to compile, and the error
 * of `RegExp` would quote it.
 */
export const SPELLED = 256;

/** No form of a character is longer than one of four bytes, percent-encoded twice. */
const LONGEST_CHARACTER = 4 * '%25xx'.length;

/** More characters than the spelled part of a secret takes up in any of its forms. */
export const LONGEST_SPELLED = SPELLED * LONGEST_CHARACTER;

const BASE64_CHARACTER = '[\\w+/-]';

/** Where a secret starts in a text, and what follows while it may belong to the secret. */
export interface SecretPattern {
  readonly start: RegExp;
  /** Sticky, to be applied again and again: as one repeat it would overflow at some megabytes. Null where `start` is all. */
  readonly rest: { readonly pattern: RegExp; readonly maxLength: number } | null;
}

/**
 * A pattern that finds `secret` in a text as it is, JSON-escaped (RFC 8259 §7), percent-encoded (RFC 3986 §2.1, either case)
 * once or twice, form-encoded (`+` for a blank), in hexadecimal, and in base64 and base64url (RFC 4648 §4, §5), also inside a
 * longer base64 text such as that of `id:secret` in Basic credentials. Encoders differ in which characters they escape, so each
 * may be or not be escaped. Of a long secret it spells the start, whatever could be the rest belongs to it too.
 */
export function secretPattern(secret: string): SecretPattern {
  const characters = Array.from(secret);
  const start = characters.slice(0, SPELLED);
  const forms = [
    start.map(characterForms).join(''),
    ...[0, 1, 2].map((offset) => base64Form(start.join(''), offset)),
    anyCase(Buffer.from(start.join('')).toString('hex')),
  ];
  return { start: new RegExp(forms.join('|'), 'gu'), rest: restPattern(characters.slice(SPELLED)) };
}

/** Characters of credentials and of escapes, and those of the rest itself. */
function restPattern(rest: readonly string[]): SecretPattern['rest'] {
  if (rest.length === 0) return null;
  const own = Array.from(new Set(rest), (character) => String.raw`\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return {
    pattern: new RegExp(String.raw`[\w%+\/=.~\\${own.join('')}\-]{1,1000}`, 'uy'),
    maxLength: rest.length * LONGEST_CHARACTER,
  };
}

function characterForms(character: string): string {
  const percentEncoded = Array.from(
    Buffer.from(character),
    (byte) => `%(?:25)?${anyCase(byte.toString(16).padStart(2, '0'))}`,
  );
  const unicodeEscaped = Array.from({ length: character.length }, (_, index) => unicodeEscape(character, index));
  const forms = new Set([
    unicodeEscaped.join(''),
    percentEncoded.join(''),
    escapeForPattern(JSON.stringify(character).slice(1, -1)),
    ...(character === '/' ? [escapeForPattern(String.raw`\/`)] : []),
    ...(character === ' ' ? [escapeForPattern('+')] : []),
    escapeForPattern(character),
  ]);
  // Longest first, so that no half of an escape is left over.
  return `(?:${[...forms].join('|')})`;
}

function unicodeEscape(character: string, index: number): string {
  return String.raw`\\u${anyCase(character.charCodeAt(index).toString(16).padStart(4, '0'))}`;
}

/**
 * The characters that `secret` fixes when `offset` bytes (modulo 3) stand before it in the encoded text. Those at either end
 * that it shares with its neighbours are taken along, as they hold up to half a byte of it.
 */
function base64Form(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  const fixed = bytes.toString('base64').slice(first, end);
  const before = offset === 0 ? '' : `${BASE64_CHARACTER}?`;
  const after = (bytes.length * 8) % 6 === 0 ? '' : `${BASE64_CHARACTER}?`;
  return `${before}${Array.from(fixed, base64CharacterForms).join('')}${after}`;
}

function base64CharacterForms(character: string): string {
  if (character === '+') return String.raw`(?:\+|-|%2[bB])`;
  if (character === '/') return String.raw`(?:\\?\/|_|%2[fF])`;
  return character;
}

function anyCase(hex: string): string {
  return hex.replaceAll(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
