import * as fc from 'fast-check';

/** Sorts of texts that careless servers read as something else, or change on the way. */
const SORTS: readonly string[] = [
  '007',
  '1e5',
  '-0',
  '3.0',
  'true',
  'false',
  'null',
  'undefined',
  'e\u0301',
  '\u00E9',
  'A\u030A',
  '\u05E9\u05DC\u05D5\u05DD',
  '\u0645\u0631\u062D\u0628\u0627',
  '\u{1F469}\u200D\u{1F52C}',
  '\u{1F642}',
  '\u{20BB7}',
  'a\u200Bb',
  '\uFEFFx',
  '  two blanks  ',
  'tab\tand\nline',
  '"\\/<&>\'',
  '<script>alert(1)</script>',
  '%2e%2e/',
  '01/15/2030',
  'One,Two,Three',
  'One, Two',
  'DE\u00DF \u0130i\u0131',
];

/** Characters of every sort that a text may hold, without control characters, surrogates alone and what Unicode reserves. */
const CHARACTER: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789 _-.,')) },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from('äöüßéèñçøåłžÀÉÎ')) },
  { weight: 1, arbitrary: fc.constantFrom(...Array.from('\u05D0\u05D1\u0627\u0628\u4E2D\u6587\u3042\u0301\u200D')) },
  { weight: 1, arbitrary: fc.constantFrom('\u{1F600}', '\u{1F1E9}\u{1F1EA}', '\u{20BB7}', '\u{1D11E}') },
);

/** Texts between two lengths, counted in characters (draft-07 Validation §6.3), mostly short, of every sort. */
export function textArbitrary(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const free = fc
    .array(CHARACTER, { minLength, maxLength: Math.min(maxLength, minLength + 24), size: 'max' })
    .map((characters) => fit(characters.join(''), maxLength));
  const fitting = SORTS.filter((text) => Array.from(text).length >= minLength && Array.from(text).length <= maxLength);
  return fitting.length === 0
    ? free
    : fc.oneof({ weight: 3, arbitrary: free }, { weight: 2, arbitrary: fc.constantFrom(...fitting) });
}

/** A flag is two characters: what was put together may be longer than it has parts. */
function fit(text: string, maxLength: number): string {
  const characters = Array.from(text);
  return characters.length > maxLength ? characters.slice(0, maxLength).join('') : text;
}
