/** A generated page: title, note, introduction, body. */
export function page(title: string, introduction: string, body: readonly string[]): string {
  const note = '<!-- Made from the code by `npm run docs`; a test compares it. -->';
  return `${[`# ${title}`, '', note, '', introduction, '', ...body].join('\n').trimEnd()}\n`;
}

/** A table in Markdown; pipes in cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
