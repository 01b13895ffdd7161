import { jsonPointer, readJsonText } from '../../core/index.ts';
import { isExplanation, isWord } from './harmless-value.ts';
import { mapScalars, textOf, type Scalar } from './map-scalars.ts';
import type { Mint } from './mint.ts';
import type { Disguise } from './quoted-values.ts';
import { maskNames, maskTraces, type Keeps } from './traces.ts';

/** What stays of an answer, and what makes the pseudonyms for the rest. */
export interface Rules {
  readonly mint: Mint;
  readonly keeps: Keeps;
  readonly shown: ReadonlySet<string>;
  /** Whether the answer explains itself. */
  readonly isRefusal: boolean;
}

/** `body` with pseudonyms for what `rules` do not keep. Bytes that are no text stay: they are shown by their number only. */
export function maskBody(body: Uint8Array, rules: Rules): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  if (!Buffer.from(text).equals(body)) return body;
  const masked =
    readJsonText(body).kind === 'json'
      ? mapScalars(text, {
          scalar: (scalar) => maskScalar(scalar, rules),
          name: (literal) => rewritten(literal, (name) => maskNames(name, rules.mint, rules.keeps)),
        })
      : maskTraces(text, rules.mint, rules.keeps);
  return masked === text ? body : Buffer.from(masked);
}

function maskScalar({ kind, literal, path }: Scalar, { mint, keeps, shown, isRefusal: explains }: Rules): string {
  if (shown.has(jsonPointer(...path))) return literal;
  if (kind === 'number') return keeps(literal) ? literal : mint.number(literal);
  return rewritten(literal, (text) => {
    if (keeps(text) || isWord(text, path)) return text;
    return explains && isExplanation(path) ? maskTraces(text, mint, keeps) : mint.text(text);
  });
}

/** The values of a JSON body that get a pseudonym, and those that would if they were not shown. */
export function disguisesIn(body: Uint8Array, rules: Rules): readonly Disguise[] {
  const found: Disguise[] = [];
  if (readJsonText(body).kind !== 'json') return found;
  mapScalars(new TextDecoder().decode(body), {
    name: (literal) => literal,
    scalar: (scalar) => {
      // Messages write texts as JSON.stringify does, however the answer escaped them.
      const literal = plain(scalar.literal);
      const masked = maskScalar(scalar, rules);
      if (rules.shown.has(jsonPointer(...scalar.path))) found.push({ literal, pseudonym: null });
      else if (masked !== scalar.literal) found.push({ literal, pseudonym: masked });
      return scalar.literal;
    },
  });
  return found;
}

function plain(literal: string): string {
  return literal.startsWith('"') ? JSON.stringify(textOf(literal)) : literal;
}

/** A literal whose text does not change is not written anew, however it was escaped. */
function rewritten(literal: string, change: (text: string) => string): string {
  const text = textOf(literal);
  const changed = change(text);
  return changed === text ? literal : JSON.stringify(changed);
}
