import type { JsonObject } from '../../../core/index.ts';
import { UNKNOWN } from '../imported-document.ts';
import { keywordsOfValues, schemaOfType, valueOf } from '../words-of-schema.ts';

/** What the text of a page still says about one property or parameter; only those that hold others have kept their names. */
export type TextRow =
  | { readonly kind: 'named'; readonly name: string; readonly type: string; readonly required: boolean }
  | { readonly kind: 'nameless'; readonly keywords: JsonObject };

const NAME = /^[A-Za-z_$][\w$.-]{0,99}$/u;
const VALUES = 'Possible values:';
const DEFAULT = 'Default value:';
/** Around the objects of a list. */
const BRACKETS = new Set(['', 'Array [', ']', '[', 'oneOf', 'anyOf']);

/**
 * The rows in `lines`: first the values and the default, then one line of words, which ends the row. A paragraph more looks like a row
 * more; whoever gives names to the rows has to count them.
 */
export function readTextRows(lines: readonly string[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  let keywords: JsonObject = {};
  const end = (description: JsonObject): void => {
    const all = { ...description, ...keywords };
    if (Object.keys(all).length > 0) rows.push({ kind: 'nameless', keywords: all });
    keywords = {};
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    const type = (lines[at + 1] ?? '').trim();
    if (BRACKETS.has(line)) continue;
    if (line.startsWith(VALUES)) {
      const last = endOfValues(lines, at);
      keywords = { ...keywords, ...keywordsOfValues(lines.slice(at, last + 1).join(' ')) };
      at = last;
    } else if (line.startsWith(DEFAULT))
      keywords = { ...keywords, default: valueOf(line.slice(DEFAULT.length).trim()) };
    else if (NAME.test(line) && isType(type)) {
      end({});
      const required = lines[at + 2]?.trim() === 'required';
      rows.push({ kind: 'named', name: line, type, required });
      at += required ? 2 : 1;
    } else end({ description: line });
  }
  end({});
  return rows;
}

/** The schema of a row without its name: what the text says, and the mark that the rest is not known. */
export function schemaOfTextRow(keywords: JsonObject): JsonObject {
  return { ...keywords, [UNKNOWN]: ['*'] };
}

function isType(word: string): boolean {
  return schemaOfType(word) !== undefined;
}

/** Values stand on lines of their own, until the bracket closes. */
function endOfValues(lines: readonly string[], start: number): number {
  if (!(lines[start] ?? '').includes('[')) return start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.includes(']')) return at;
    if (at > start && line.startsWith(VALUES)) break;
  }
  return start;
}
