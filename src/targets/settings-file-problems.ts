import { SETTINGS } from './settings-catalogue.ts';

/** An assignment as `dotenv` reads it: a name behind `export` or not, and a value that may be quoted and span lines. */
const ASSIGNMENT =
  /^[^\S\n]*(?:export[^\S\n]+)?(?<name>[\w.-]+)(?:\s*=\s*?|:\s+?)(?:\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\n]+)?[^\S\n]*(?:#.*)?$/gmu;

const COMMENT_OR_BLANK = /^\s*(?:#.*)?$/u;

/** A name that may be shown. Anything else may be a secret that landed on a line of its own. */
const VARIABLE = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/iu;

/**
 * What is wrong with the text of a `.env`, line by line: what is neither assignment, comment nor blank, and names that are no
 * setting, which would be ignored in silence. Holds no value.
 */
export function fileProblems(text: string): readonly string[] {
  const normal = text.replaceAll(/\r\n?/gu, '\n');
  const lineAt = (index: number): number => normal.slice(0, index).split('\n').length;
  const unknown = [...normal.matchAll(ASSIGNMENT)].flatMap(({ index, groups }) => {
    const name = groups?.['name'] ?? '';
    return Object.hasOwn(SETTINGS, name) ? [] : [{ line: lineAt(index), problem: unknownName(name) }];
  });
  // What assignments leave behind; their line ends stay, so that lines keep their numbers.
  const rest = normal.replaceAll(ASSIGNMENT, (assignment) => assignment.replaceAll(/[^\n]/gu, ''));
  const malformed = rest
    .split('\n')
    .flatMap((line, index) =>
      COMMENT_OR_BLANK.test(line)
        ? []
        : [{ line: index + 1, problem: 'is no assignment (NAME=value), no comment and not blank' }],
    );
  return [...unknown, ...malformed]
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, problem }) => `line ${line}: ${problem}`);
}

function unknownName(name: string): string {
  if (!VARIABLE.test(name)) return 'the name (not shown) is no setting';
  const upper = name.toUpperCase();
  const [nearest] = Object.keys(SETTINGS)
    .map((known) => ({ known, distance: editDistance(upper, known) }))
    .toSorted((one, other) => one.distance - other.distance);
  // Half of it rewritten is another word.
  const suggestion =
    nearest !== undefined && nearest.distance * 2 <= upper.length ? `; did you mean ${nearest.known}?` : '';
  return `${name} is no setting${suggestion}`;
}

/** How many characters have to be added, removed or replaced to get from one text to the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of one.split('').entries()) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (row[column] ?? 0) + (character === other[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
