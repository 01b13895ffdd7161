import { parseJson } from '../../core/index.ts';

/** A text or number of a JSON text, as it is written there. */
export interface Scalar {
  readonly kind: 'string' | 'number';
  readonly literal: string;
  /** Names and indices that lead to it, root first. */
  readonly path: readonly (string | number)[];
}

/** What becomes of the parts of a JSON text; each is given a literal and gives back one. */
export interface ScalarMapping {
  readonly scalar: (scalar: Scalar) => string;
  readonly name: (literal: string) => string;
}

/** Texts first; what follows has no quotation marks in it. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")|(-?\d[\d.eE+-]*)|[[\]{},]/gsu;

type Open = { readonly kind: 'object'; name: string; expectsName: boolean } | { readonly kind: 'array'; index: number };

/**
 * `text`, which has to be well-formed JSON, with its texts, numbers and names mapped. Works on the text and not on the document read from
 * it, so that everything else stays to the letter: what is wrong with an answer may be that it has a name twice.
 */
export function mapScalars(text: string, { scalar, name }: ScalarMapping): string {
  const open: Open[] = [];
  return text.replaceAll(TOKEN, (token: string, string?: string, number?: string) => {
    const top = open.at(-1);
    if (string !== undefined && top?.kind === 'object' && top.expectsName) {
      top.name = textOf(string);
      top.expectsName = false;
      return name(string);
    }
    if (string !== undefined) return scalar({ kind: 'string', literal: string, path: pathOf(open) });
    if (number !== undefined) return scalar({ kind: 'number', literal: number, path: pathOf(open) });
    follow(open, token);
    return token;
  });
}

/** The text that a JSON string literal stands for. */
export function textOf(literal: string): string {
  const text = parseJson(literal);
  if (typeof text !== 'string') throw new TypeError('a string literal stands for something else');
  return text;
}

function follow(open: Open[], token: string): void {
  const top = open.at(-1);
  if (token === '{') open.push({ kind: 'object', name: '', expectsName: true });
  else if (token === '[') open.push({ kind: 'array', index: 0 });
  else if (token !== ',') open.pop();
  else if (top?.kind === 'object') top.expectsName = true;
  else if (top !== undefined) top.index += 1;
}

function pathOf(open: readonly Open[]): readonly (string | number)[] {
  return open.map((level) => (level.kind === 'object' ? level.name : level.index));
}
