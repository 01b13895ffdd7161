/** `text` as one word of a shell: an operation without a name is called by method and path. */
export function shellWord(text: string): string {
  return /^[\w./@-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
