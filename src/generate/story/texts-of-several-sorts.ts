import type { JsonObject } from '../../core/index.ts';

/** A map entry for each sort of text that servers are known to change, and for each sort of name that they stumble over. */
export const TEXTS_OF_SEVERAL_SORTS: JsonObject = Object.fromEntries([
  ['letter_case', 'MiXed CaSe ÄÖÜ straße İ'],
  ['blanks_around', '  two before, one after '],
  ['blanks_inside', 'two  blanks, a\ttab and a\nline break'],
  ['decomposed', 'e\u0301 and A\u030A'],
  ['composed', '\u00E9 and \u00C5'],
  ['compatibility', '\uFB01 and \u00BD and \uFF21'],
  ['right_to_left', '\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627'],
  ['zero_width', 'a\u200Bb\u200Dc\uFEFFd'],
  ['astral', '\u{1F600} \u{1F469}\u200D\u{1F52C} \u{20000}'],
  ['empty', ''],
  ['number', '0012.50'],
  ['exponent', '1e3'],
  ['truth', 'true'],
  ['nothing', 'null'],
  ['date', '01/15/2030'],
  ['list', 'One,Two, Three'],
  ['markup', '<b>&amp;</b> "quoted" \\ \' %20 + ${x}'],
  ['long', 'x'.repeat(1_000)],
  ['Name With Blanks.And.Dots', 'any name is a name'],
  ['__proto__', 'a name like any other'],
  ['constructor', 'another one'],
]);
