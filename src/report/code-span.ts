import { printable } from './printable.ts';

/** Beyond this a line is no longer read, and the whole of it is in `conformance.json`. */
const MOST_CHARACTERS = 400;

/**
 * `text` as code in Markdown, on one line: what a server answered must not become a link, a heading or a cell of its own (CommonMark
 * §6.1: a span ends only at as many backticks as it begins with; GFM §4.10: in a table a pipe is escaped in code as well).
 */
export function codeSpan(text: string, place: 'text' | 'cell' = 'text'): string {
  const line = printable(text);
  const cut = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
  const longest = Math.max(0, ...[...cut.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = cut.startsWith('`') || cut.endsWith('`') || cut === '' ? ' ' : '';
  const span = `${fence}${pad}${cut}${pad}${fence}`;
  return place === 'cell' ? span.replaceAll('|', String.raw`\|`) : span;
}
