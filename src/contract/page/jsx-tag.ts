import type { JsxNode } from './jsx.ts';

/** An element whose children are still to come. */
export interface OpenElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: JsxNode[];
}

/** A tag that opens an element. */
export interface OpeningTag {
  readonly element: OpenElement;
  /** Whether the element ends with it. */
  readonly isWhole: boolean;
  readonly end: number;
}

/** What stands where a tag might: none, or one that has no end, behind which nothing can be read. */
export type ReadTag = OpeningTag | 'none' | 'endless';

const VOID = new Set(['br', 'hr', 'img', 'input']);
const OPENING = /<([A-Za-z][\w.]*)/uy;
const CLOSING = /<\/([A-Za-z][\w.]*)\s*>/uy;
const ATTRIBUTE = /\s+([A-Za-z][\w-]*)(=[{"])?/uy;
const END = /\s*(\/?)>/uy;

/** The tag that opens at `start` of `body`. */
export function readOpeningTag(body: string, start: number): ReadTag {
  const [opening, tag] = matchAt(OPENING, body, start) ?? [];
  if (opening === undefined || tag === undefined) return 'none';
  const attributes = new Map<string, string>();
  const at = readAttributes(body, start + opening.length, attributes);
  const [end, slash] = matchAt(END, body, at) ?? [];
  // What was read as attributes must not be read again, tag by tag.
  if (end === undefined) return attributes.size > 0 || at >= body.length ? 'endless' : 'none';
  return { element: { tag, attributes, children: [] }, isWhole: slash === '/' || VOID.has(tag), end: at + end.length };
}

/** The tag that closes an element at `start` of `body`. */
export function readClosingTag(
  body: string,
  start: number,
): { readonly tag: string; readonly end: number } | undefined {
  const [closing, tag] = matchAt(CLOSING, body, start) ?? [];
  return closing === undefined || tag === undefined ? undefined : { tag, end: start + closing.length };
}

/** Adds the attributes from `start` on, texts as JSON, braces without these; gives back where they end, the end of `body` where one has none. */
function readAttributes(body: string, start: number, attributes: Map<string, string>): number {
  for (let at = start; ;) {
    const [whole, name, begin] = matchAt(ATTRIBUTE, body, at) ?? [];
    if (whole === undefined || name === undefined) return at;
    at += whole.length;
    if (begin === undefined) continue;
    const quoted = begin === '="';
    const end = quoted ? body.indexOf('"', at) : endOfBraces(body, at);
    if (end < 0) return body.length;
    const inside = body.slice(at, end);
    attributes.set(name, quoted ? JSON.stringify(inside) : inside);
    at = end + 1;
  }
}

/** Where the brace is that closes the one before `start`; -1 where none does. */
function endOfBraces(body: string, start: number): number {
  let depth = 1;
  let quoted = false;
  for (let at = start; at < body.length; at += 1) {
    const char = body.charAt(at);
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = pattern;
  sticky.lastIndex = at;
  return sticky.exec(text);
}
