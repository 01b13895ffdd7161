import * as fc from 'fast-check';

/** What no text carries here: control characters other than tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/u;

/** Texts that match `pattern`; undefined where the pattern is beyond what can be made to match (look-around, back references). */
export function patternText(pattern: string, maxLength: number): fc.Arbitrary<string> | undefined {
  const constraints = Number.isFinite(maxLength) ? { maxLength } : {};
  for (const flags of ['u', ''])
    try {
      return fc.stringMatching(new RegExp(pattern, flags), constraints).filter((text) => !CONTROL.test(text));
    } catch {
      // The next reading of the pattern, or none.
    }
  return undefined;
}
