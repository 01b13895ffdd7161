import { isJsonArray, isJsonObject, type JsonValue } from './json.ts';

declare const brand: unique symbol;

/** A JSON Pointer (RFC 6901) from the root of some document: empty, or `/`-led tokens with `~0` and `~1` escapes. */
export type JsonPointer = string & { readonly [brand]: 'JsonPointer' };

const PATTERN = /^(?:\/(?:[^~/]|~[01])*)*$/u;

/** Whether `text` is a well-formed JSON Pointer (RFC 6901 §3). */
export function isJsonPointer(text: string): text is JsonPointer {
  return PATTERN.test(text);
}

/** The pointer made of unescaped `tokens`; without tokens, the pointer to the whole document. */
export function jsonPointer(...tokens: readonly (string | number)[]): JsonPointer {
  let text = '';
  for (const token of tokens) text += `/${escaped(token)}`;
  return made(text);
}

/** `pointer` continued by unescaped `tokens`. */
export function appendPointer(pointer: JsonPointer, ...tokens: readonly (string | number)[]): JsonPointer {
  let text: string = pointer;
  for (const token of tokens) text += `/${escaped(token)}`;
  return made(text);
}

function escaped(token: string | number): string {
  if (typeof token === 'number' || !/[~/]/u.test(token)) return String(token);
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Pointers are made by the million: what was put together of escaped tokens is well-formed, and is not looked at again. */
function made(text: string): JsonPointer {
  if (isMade(text)) return text;
  throw new TypeError(`not a JSON Pointer: ${text}`);
}

function isMade(text: string): text is JsonPointer {
  return text === '' || text.startsWith('/');
}

const known = new Map<JsonPointer, readonly string[]>();
/** As many as the places of a large document; beyond that, the pointers are of data and do not come again. */
const MOST_KNOWN = 20_000;

/** The unescaped tokens of `pointer`, root first. Those of a document's places are asked for over and over, and are kept. */
export function pointerTokens(pointer: JsonPointer): readonly string[] {
  const tokens = known.get(pointer) ?? split(pointer);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pointer, tokens);
  return tokens;
}

function split(pointer: JsonPointer): readonly string[] {
  const tokens = pointer.split('/').slice(1);
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

/** The pointer to what holds the value at `pointer`; that of the document's root is the root itself. */
export function parentPointer(pointer: JsonPointer): JsonPointer {
  return jsonPointer(...pointerTokens(pointer).slice(0, -1));
}

/** The value at `pointer` in `document`, or undefined where the document has none there (RFC 6901 §4). */
export function valueAt(document: JsonValue, pointer: JsonPointer): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of pointerTokens(pointer)) {
    if (isJsonArray(value)) value = /^(?:0|[1-9]\d*)$/u.test(token) ? value[Number(token)] : undefined;
    else if (isJsonObject(value) && Object.hasOwn(value, token)) value = value[token];
    else return undefined;
  }
  return value;
}
