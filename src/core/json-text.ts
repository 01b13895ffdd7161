import { isJsonArray, parseJson, type JsonValue } from './json.ts';

/** A payload read as JSON text (RFC 8259). */
export type JsonText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: JsonValue; readonly duplicateNames: readonly string[] }
  | { readonly kind: 'malformed'; readonly problem: string };

/** Deeper than any answer has a reason to nest, and well below where recursive readers run out of stack. */
export const MAX_DEPTH = 512;
/** More repeated names than this say nothing more. */
const MAX_NAMES = 10;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const known = new WeakMap<Uint8Array, JsonText>();
/** What is larger is kept as long as nothing else of that size is read: values take many times the room of their text. */
const LARGE_BYTES = 8_192;
let lastLarge: { readonly bytes: Uint8Array; readonly read: JsonText } | undefined;

/**
 * Reads `bytes` as JSON text in UTF-8. Names that occur twice in one object (§4) are listed, the last value counts. Payloads are looked at
 * by many, one after the other: one that was read is not read again.
 */
export function readJsonText(bytes: Uint8Array): JsonText {
  if (bytes.length > LARGE_BYTES) {
    if (lastLarge?.bytes !== bytes) lastLarge = { bytes, read: readOnce(bytes) };
    return lastLarge.read;
  }
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
  if (nestsTooDeep(bytes)) return { kind: 'malformed', problem: `nests deeper than ${MAX_DEPTH} levels (RFC 8259 §9)` };
  try {
    const value = parseJson(text);
    if (separatorsIn(text) === membersIn(value)) return { kind: 'json', value, duplicateNames: [] };
    return { kind: 'json', value, duplicateNames: [...repeatedNames(text)].slice(0, MAX_NAMES) };
  } catch (error) {
    return { kind: 'malformed', problem: `is no JSON text: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * How many times a quotation mark and a colon follow one another in JSON `text`: once for each member, and wherever a string holds them. As many as
 * the value has members, and no name was repeated; more, and it takes a closer look.
 */
function separatorsIn(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (isBlank(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === QUOTE) count += 1;
  }
  return count;
}

/** RFC 8259 §2: space, tab, line feed, carriage return. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** How many members the objects in `value` have, all together. */
function membersIn(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (isJsonArray(value)) for (const item of value) count += membersIn(item);
  else for (const name of Object.keys(value)) count += 1 + membersIn(value[name] ?? null);
  return count;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Whether `bytes`, taken for JSON text, nest deeper than this harness reads, which RFC 8259 §9 lets a reader limit. Looks at brackets
 * outside strings only, and costs less than reading.
 */
export function nestsTooDeep(bytes: Uint8Array): boolean {
  // Each level takes two characters.
  if (bytes.length < 2 * MAX_DEPTH) return false;
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(at, (index) => bytes[index], bytes.length);
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Member names that occur twice in one object of `text`, which must be well-formed JSON. A pattern would overflow at some megabytes. */
function repeatedNames(text: string): ReadonlySet<string> {
  const repeated = new Set<string>();
  const open: (Set<string> | null)[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(at, (index) => text.charCodeAt(index), text.length);
      literal = text.slice(at, end + 1);
      at = end;
    } else if (code === OPEN_OBJECT) open.push(new Set());
    else if (code === OPEN_ARRAY) open.push(null);
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) open.pop();
    else if (code === COLON) noteName(open.at(-1), literal, repeated);
  }
  return repeated;
}

/** Where the quotation mark stands that ends the string which begins at `start`; `length` where none does. */
function endOfString(start: number, codeAt: (index: number) => number | undefined, length: number): number {
  for (let at = start + 1; at < length; at += 1) {
    const code = codeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return length;
}

function noteName(names: Set<string> | null | undefined, literal: string, repeated: Set<string>): void {
  const name = literal.includes('\\') ? parseJson(literal) : literal.slice(1, -1);
  if (!names || typeof name !== 'string') return;
  if (names.has(name)) repeated.add(name);
  names.add(name);
}
