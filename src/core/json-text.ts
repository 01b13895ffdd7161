import { parseJson, type JsonValue } from './json.ts';

/** A payload read as JSON text (RFC 8259). */
export type JsonText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: JsonValue; readonly duplicateNames: readonly string[] }
  | { readonly kind: 'malformed'; readonly problem: string };

/** Deeper than any answer has a reason to nest, and well below where recursive readers run out of stack. */
const MAX_DEPTH = 512;
/** More repeated names than this say nothing more. */
const MAX_NAMES = 10;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const known = new WeakMap<Uint8Array, JsonText>();

/**
 * Reads `bytes` as JSON text in UTF-8. Names that occur twice in one object (§4) are listed, the last value counts. Payloads are looked at
 * by many: one that was read is not read again.
 */
export function readJsonText(bytes: Uint8Array): JsonText {
  const read = known.get(bytes) ?? readOnce(bytes);
  known.set(bytes, read);
  return read;
}

function readOnce(bytes: Uint8Array): JsonText {
  if (bytes.length === 0) return { kind: 'empty' };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { kind: 'malformed', problem: 'is not UTF-8 (RFC 8259 §8.1)' };
  }
  if (text.startsWith('\uFEFF')) return { kind: 'malformed', problem: 'starts with a byte order mark (RFC 8259 §8.1)' };
  try {
    const value = parseJson(text);
    if (isPlain(text, value)) return { kind: 'json', value, duplicateNames: [] };
    const { duplicates, depth } = scan(text);
    if (depth > MAX_DEPTH) return { kind: 'malformed', problem: `nests deeper than ${MAX_DEPTH} levels (RFC 8259 §9)` };
    return { kind: 'json', value, duplicateNames: [...duplicates].slice(0, MAX_NAMES) };
  } catch (error) {
    return { kind: 'malformed', problem: `is no JSON text: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Whether `text` shows without a closer look that it repeats no name and does not nest too deep: it is what its value serialises to. */
function isPlain(text: string, value: JsonValue): boolean {
  // Each level takes two characters.
  return text.length < 2 * MAX_DEPTH && JSON.stringify(value) === text;
}

// Strings are put together below: as one expression they would overflow its stack at some megabytes.
const TOKEN = /\\.|["{}[\],:]/gu;

interface Scanned {
  readonly duplicates: ReadonlySet<string>;
  readonly depth: number;
}

/** Member names that occur twice in one object of `text`, which must be well-formed JSON, and how deep it nests. */
function scan(text: string): Scanned {
  const duplicates = new Set<string>();
  const open: (Set<string> | null)[] = [];
  let depth = 0;
  let literal = '';
  let stringStart: number | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '"' && stringStart === null) stringStart = index;
    else if (token === '"' && stringStart !== null) {
      literal = text.slice(stringStart, index + 1);
      stringStart = null;
    } else if (stringStart === null) note(token, literal, open, duplicates);
    depth = Math.max(depth, open.length);
  }
  return { duplicates, depth };
}

function note(token: string, literal: string, open: (Set<string> | null)[], duplicates: Set<string>): void {
  if (token === '{') open.push(new Set());
  else if (token === '[') open.push(null);
  else if (token === '}' || token === ']') open.pop();
  else if (token === ':') noteName(open.at(-1), literal, duplicates);
}

function noteName(names: Set<string> | null | undefined, literal: string, duplicates: Set<string>): void {
  const name = parseJson(literal);
  if (!names || typeof name !== 'string') return;
  if (names.has(name)) duplicates.add(name);
  names.add(name);
}
