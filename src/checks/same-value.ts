import { jsonEqual, type JsonValue } from '../core/index.ts';
import type { DescribedPlace } from './described-place.ts';

/** `text` without what `x-enum-comparison: separator-insensitive` says carries no meaning: letter case, and which separator is used. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]/gu, '_');
}

/**
 * Whether two values mean the same at `place`: a uuid in either letter case (RFC 9562 §4), a word of an enum by the contract's own
 * comparison, other texts code unit by code unit, numbers by their value.
 */
export function isSameValue(
  place: Pick<DescribedPlace, 'formats' | 'ignoresSpelling'> | undefined,
  one: JsonValue,
  other: JsonValue,
): boolean {
  if (jsonEqual(one, other)) return true;
  if (typeof one !== 'string' || typeof other !== 'string' || place === undefined) return false;
  if (place.ignoresSpelling && fold(one) === fold(other)) return true;
  return place.formats.has('uuid') && one.toLowerCase() === other.toLowerCase();
}
