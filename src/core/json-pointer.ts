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
  const text = tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (!isJsonPointer(text)) throw new TypeError(`not a JSON Pointer: ${text}`);
  return text;
}

/** `pointer` continued by unescaped `tokens`. */
export function appendPointer(pointer: JsonPointer, ...tokens: readonly (string | number)[]): JsonPointer {
  const text = `${pointer}${jsonPointer(...tokens)}`;
  if (!isJsonPointer(text)) throw new TypeError(`not a JSON Pointer: ${text}`);
  return text;
}

/** The unescaped tokens of `pointer`, root first. */
export function pointerTokens(pointer: JsonPointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
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
