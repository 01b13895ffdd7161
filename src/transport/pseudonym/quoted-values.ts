/** A value of an answer, as JSON writes it, and what stands for it; null where it is to be seen. */
export interface Disguise {
  readonly literal: string;
  readonly pseudonym: string | null;
}

/** Where a message breaks off a quotation. */
const CUT = '…';

interface Hidden {
  readonly literal: string;
  readonly pseudonym: string;
}

/** `message` with the values disguised that it quotes of an answer, the last one perhaps in part; a value to be seen anywhere is. */
export function maskQuoted(message: string, disguises: readonly Disguise[]): string {
  const hidden = hiddenOnes(disguises);
  const whole = hidden.reduce((text, { literal, pseudonym }) => {
    if (literal.startsWith('"')) return text.replaceAll(literal, () => pseudonym);
    return text.replaceAll(
      new RegExp(String.raw`(?<![\w.-])${literal.replaceAll(/[.+]/gu, String.raw`\$&`)}(?!\w)`, 'gu'),
      pseudonym,
    );
  }, message);
  const parts = whole.split(CUT);
  return parts.map((part, index) => (index === parts.length - 1 ? part : maskEnd(part, hidden))).join(CUT);
}

/** Longest first: a value may be part of another one, and no rest of that may stay. */
function hiddenOnes(disguises: readonly Disguise[]): readonly Hidden[] {
  const seen = new Set(disguises.filter(({ pseudonym }) => pseudonym === null).map(({ literal }) => literal));
  return disguises
    .flatMap(({ literal, pseudonym }) =>
      pseudonym === null || seen.has(literal)
        ? []
        : [literal, visible(literal)].map((form) => ({ literal: form, pseudonym })),
    )
    .toSorted((left, right) => right.literal.length - left.literal.length);
}

/** `part` with the beginning of a quoted text at its end disguised. */
function maskEnd(part: string, hidden: readonly Hidden[]): string {
  for (let at = part.lastIndexOf('"'); at >= 0; at = at === 0 ? -1 : part.lastIndexOf('"', at - 1)) {
    const begun = part.slice(at);
    const found = begun === '"' ? undefined : hidden.find(({ literal }) => literal.startsWith(begun));
    if (found !== undefined) return part.slice(0, at) + found.pseudonym.replace(/"$/u, '');
  }
  return part;
}

/** As messages write characters that a reader could not see. */
function visible(literal: string): string {
  return literal.replaceAll(/[\p{M}\p{C}\p{Z}]/gu, (character) =>
    character === ' '
      ? character
      : Array.from({ length: character.length }, (_, index) => unicodeEscape(character.charCodeAt(index))).join(''),
  );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
