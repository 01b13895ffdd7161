import { oneLine } from './one-line.ts';

/**
 * `text` as code in a cell of a Markdown table, cut to `most` characters: as code, what a document says can be no link, no mention, no HTML
 * and no cell of its own (CommonMark §6.1: a span ends only at as many backticks as it begins with; GFM §4.10: in a table a pipe is escaped
 * in code as well).
 */
export function codeSpan(text: string, most = 300): string {
  const line = oneLine(text);
  const cut = line.length > most ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')}…` : line;
  const longest = Math.max(0, ...[...cut.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = cut.startsWith('`') || cut.endsWith('`') || cut === '' ? ' ' : '';
  return `${fence}${pad}${cut}${pad}${fence}`.replaceAll('|', String.raw`\|`);
}
