import { FENCE } from './unwrap-copy.ts';

/** A page split at its fences. */
export interface FrontMatter {
  /** The members at the first level, their values as written; each as often as it is there. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const FIELD = /^([A-Za-z_][\w-]*):(?: +(.*))?$/u;

/** The front matter of a page whose first line is a fence; undefined where that is not so, or where no second fence follows. */
export function splitFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  if (lines[0] !== FENCE) return undefined;
  const end = lines.indexOf(FENCE, 1);
  if (end < 0) return undefined;
  const fields: [string, string][] = [];
  for (const line of lines.slice(1, end)) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined) fields.push([name, value.trim()]);
    // A value that goes on, on lines of its own.
    else if (last && /^\s+\S/u.test(line)) last[1] += line.trim();
  }
  return { fields: fields.map(([name, value]) => [name, unquoted(value)]), body: lines.slice(end + 1).join('\n') };
}

function unquoted(value: string): string {
  const quoted =
    value.length > 1 && (value.startsWith('"') || value.startsWith("'")) && value.endsWith(value.charAt(0));
  return quoted ? value.slice(1, -1) : value;
}
