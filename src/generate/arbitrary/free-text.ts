import * as fc from 'fast-check';

import { chosenNumber } from './chosen-number.ts';
import { TEXT_SORTS } from './text-sorts.ts';
import { anyOf } from './weighted.ts';

/** What texts are put together of, plainest first, since texts get smaller towards it. No control characters, no half surrogates. */
const UNITS: readonly string[] = [
  ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789    __--..,,:;!?()\'"'),
  ...Array.from('äöüßéñçøåłžÀÎıİאבגاب中文あ한ςσ'),
  ...'first name value Contract test of the and <b> &amp; " \\ / %20'.split(' '),
  ...'e\u0301 A\u030A n\u0303 \u0301 \u200B \u200D \u2060 \u00A0 \t \n'.split(' '),
  ...'\u{1F600} \u{1F1E9}\u{1F1EA} \u{1F469}\u200D\u{1F52C} \u{20BB7} \u{1D11E}'.split(' '),
];
const UNIT = fc.constantFrom(...UNITS);
/** Texts are mostly no longer than so many units. */
const USUAL = 8;
/** Longer texts than this are not made where a schema would allow them: the request would be about its size. */
const LONGEST = 20_000;

/**
 * Texts between two lengths, counted in characters (draft-07 Validation §6.3): mostly short, of all kinds of characters, now and then of
 * a sort that servers take for something else, rarely as short or as long as allowed.
 */
export function freeText(minLength: number, maxLength: number): fc.Arbitrary<string> | undefined {
  if (minLength > maxLength) return undefined;
  const plain = fc
    .array(UNIT, { minLength, maxLength: Math.min(maxLength, minLength + USUAL) })
    .map((units) => cutTo(units.join(''), maxLength));
  const sorts = TEXT_SORTS.filter((text) => {
    const { length } = Array.from(text);
    return length >= minLength && length <= maxLength;
  });
  const longest = Math.min(maxLength, LONGEST);
  const ends = [...new Set([longest, Math.max(longest - 1, minLength), minLength])];
  return anyOf([
    { weight: 36, arbitrary: plain },
    ...(sorts.length === 0 ? [] : [{ weight: 18, arbitrary: fc.constantFrom(...sorts) }]),
    ...(longest < minLength ? [] : [{ weight: 1, arbitrary: stretched(chosenNumber(ends, minLength, longest)) }]),
  ]);
}

/** Texts of the given lengths, each of a few units over and over. */
export function stretched(lengths: fc.Arbitrary<number>): fc.Arbitrary<string> {
  const piece = fc.array(UNIT, { minLength: 1, maxLength: 3 }).map((units) => units.join(''));
  return fc.tuple(lengths, piece).map(([length, text]) => cutTo(text.repeat(length), length));
}

/** The first `length` characters; cutting by code units would leave half a surrogate. */
function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut: string[] = [];
  for (const character of text) {
    if (cut.length === length) break;
    cut.push(character);
  }
  return cut.join('');
}
