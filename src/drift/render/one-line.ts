/**
 * `text` on one line: what a document says must not look like a line of ours. What steers a terminal is left for who prints it, since that
 * holds for everything printed.
 */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
