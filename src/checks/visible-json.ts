import type { JsonValue } from '../core/index.ts';

const MAX_TEXT = 100;

/** `value` as JSON on one line, shortened, with everything escaped that a reader could not see or not tell from something else. */
export function visibleJson(value: JsonValue): string {
  const text = JSON.stringify(value).replaceAll(/[\p{M}\p{C}\p{Z}]/gu, (character) =>
    character === ' ' ? character : escaped(character),
  );
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
}

/** RFC 8259 §7: outside the basic plane, a pair of surrogates. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
