import { isJsonArray, isJsonObject, parseJson, type JsonValue } from '../../../core/index.ts';

/** A JSON text among the lines of a page. */
export interface Sample {
  /** The lines before it, back to the sample before. */
  readonly before: readonly string[];
  readonly value: JsonValue;
}

/** The JSON objects and lists in `lines`, and the lines behind the last. */
export function readSamples(lines: readonly string[]): {
  readonly samples: readonly Sample[];
  readonly rest: readonly string[];
} {
  const samples: Sample[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^[{[]/u.test(lines[at] ?? '')) continue;
    const end = endOfBrackets(lines, at);
    // What never closes is no sample, and nothing behind it can be one.
    if (end < 0) break;
    const value = parsed(lines.slice(at, end + 1).join('\n'));
    if (value !== undefined) {
      samples.push({ before: lines.slice(from, at), value });
      from = end + 1;
    }
    at = end;
  }
  return { samples, rest: lines.slice(from) };
}

/** Texts do not go over the end of a line. */
function endOfBrackets(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    depth += depthOf(lines[at] ?? '');
    if (depth <= 0) return at;
  }
  return -1;
}

/** How many brackets `line` opens more than it closes, outside texts. */
function depthOf(line: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
  }
  return depth;
}

function parsed(text: string): JsonValue | undefined {
  try {
    const value = parseJson(text);
    return isJsonObject(value) || isJsonArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
