import { parseJson, type JsonValue } from '../../core/index.ts';
import { readClosingTag, readOpeningTag, type OpenElement } from './jsx-tag.ts';

/** An element of a page's body. */
export interface JsxElement {
  readonly tag: string;
  /** JSON, as far as the generator of pages writes it; anything else that was in braces. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly JsxNode[];
}
export type JsxNode = JsxElement | string;

/** A level of properties takes about seven elements. */
const MAX_DEPTH = 200;

/** What could be read of a body. */
export interface Jsx {
  readonly nodes: readonly JsxNode[];
  /** Whether all elements end, as they do in a page that is not cut off. */
  readonly isWhole: boolean;
}

/**
 * The elements and texts of `body`, as far as the generator of pages writes JSX: attributes are quoted or JSON in braces. Undefined where
 * it is not that, or nests too deep. Looks at each character a fixed number of times, whatever is written.
 */
export function parseJsx(body: string): Jsx | undefined {
  const root: OpenElement = { tag: '', attributes: new Map(), children: [] };
  const reading: Reading = { body, path: [root], open: new Map() };
  for (let at = 0; at < body.length;) {
    const next = body.indexOf('<', at);
    const until = next < 0 ? body.length : next;
    if (until > at) reading.path.at(-1)?.children.push(body.slice(at, until));
    at = next < 0 ? until : readTag(reading, next);
    if (at < 0) return undefined;
  }
  return { nodes: root.children, isWhole: reading.path.length === 1 };
}

/** A body that is being read: the elements that are open, outermost first, and how many there are of each name. */
interface Reading {
  readonly body: string;
  readonly path: OpenElement[];
  readonly open: Map<string, number>;
}

/** Reads what begins with the `<` at `start`, and gives back where that ends; -1 where nothing behind it can be read. */
function readTag(reading: Reading, start: number): number {
  const closing = readClosingTag(reading.body, start);
  if (closing !== undefined) {
    closeElement(reading, closing.tag);
    return closing.end;
  }
  const opening = readOpeningTag(reading.body, start);
  if (opening === 'none') return start + 1;
  if (opening === 'endless' || reading.path.length > MAX_DEPTH) return -1;
  reading.path.at(-1)?.children.push(opening.element);
  if (!opening.isWhole) openElement(reading, opening.element);
  return opening.end;
}

/** The value of an attribute that is JSON, or a quoted text; undefined where it is neither or not there. */
export function attributeOf(element: JsxElement, name: string): JsonValue | undefined {
  const text = element.attributes.get(name);
  if (text === undefined) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function openElement({ path, open }: Reading, element: OpenElement): void {
  path.push(element);
  open.set(element.tag, (open.get(element.tag) ?? 0) + 1);
}

/** Ends the innermost element of that name, and those inside it; nothing where none is open. */
function closeElement({ path, open }: Reading, name: string): void {
  if ((open.get(name) ?? 0) === 0) return;
  for (let last = path.pop(); last !== undefined; last = path.pop()) {
    open.set(last.tag, (open.get(last.tag) ?? 1) - 1);
    if (last.tag === name) return;
  }
}
