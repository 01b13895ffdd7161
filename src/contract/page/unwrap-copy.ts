/** The lines of a page as it was published, with what a site that shows copies of files put around them. */
export interface Unwrapped {
  readonly lines: readonly string[];
  readonly mirror: boolean;
  /** ISO 8601. */
  readonly date: string | null;
  readonly dateOf: 'file' | 'copy' | null;
}

const TIME = /^(synced )?(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}:\d{2})$/u;
export const FENCE = '---';
/** Name and address of the origin, a time, lines and size, the last two twice: no header is longer. */
const MAX_HEADER_LINES = 40;

/**
 * Takes off what sites that show files of a git repository add in a saved copy: a header before the front matter (names, a time, counts),
 * and the borders of the table in which the lines are shown, on the lines themselves or on lines of their own.
 */
export function unwrapCopy(text: string): Unwrapped {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const fence = lines.slice(0, MAX_HEADER_LINES).findIndex((line) => withoutBorders(line) === FENCE);
  if (fence < 0) return { lines, mirror: false, date: null, dateOf: null };
  const header = lines.slice(0, fence).map(withoutBorders);
  const rest = lines.slice(fence);
  // Inside the front matter, no line of a page begins with a pipe.
  const wrapped = rest.slice(0, 3).some((line) => line.trimStart().startsWith('|'));
  const [, synced, day, time, zone] = header.map((line) => TIME.exec(line)).find((match) => match !== null) ?? [];
  return {
    lines: wrapped ? rest.map(withoutBorders) : rest,
    mirror: wrapped || header.some((line) => line !== ''),
    date: day === undefined ? null : `${day}T${time}${zone}`,
    dateOf: day === undefined ? null : synced === undefined ? 'file' : 'copy',
  };
}

function withoutBorders(line: string): string {
  const trimmed = line.trim();
  const begun = trimmed.startsWith('|') ? trimmed.slice(1).trimStart() : trimmed;
  return begun.endsWith('|') ? begun.slice(0, -1).trimEnd() : begun;
}
