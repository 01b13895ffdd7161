import { member, valueAt, type JsonObject, type JsonPointer, type JsonValue } from '../../core/index.ts';

/** What a server may take the text of a parameter for. */
export type ReadParameter =
  /** The one value that its schema's type leaves. */
  | { readonly kind: 'value'; readonly value: JsonValue }
  /** Nothing of the type by the letter, but what many servers turn into it. */
  | { readonly kind: 'coercible'; readonly why: string };

const LENIENT_BOOLEANS = new Set(['1', '0', 't', 'f', 'y', 'n', 'yes', 'no', 'on', 'off']);
const INTEGER = /^-?(?:0|[1-9]\d*)$/u;
/** Every form that number parsers of some language take: a sign, leading zeros, a fraction, an exponent, blanks around it. */
const LENIENT_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/iu;

/**
 * The text of a path, query or header parameter as the type of its schema has it read (OpenAPI 3.0.3 §4.7.12.2: parameters travel
 * as text). A text that is nothing of the type stays a text, for the schema to refuse.
 */
export function readParameter(text: string, schema: JsonValue | undefined): ReadParameter {
  const type = member(schema, 'type');
  if (type === 'boolean') return readBoolean(text);
  return type === 'integer' || type === 'number' ? readNumber(text) : { kind: 'value', value: text };
}

function readBoolean(text: string): ReadParameter {
  if (text === 'true' || text === 'false') return { kind: 'value', value: text === 'true' };
  const folded = text.trim().toLowerCase();
  if (folded === '') return { kind: 'coercible', why: 'an empty text may stand for no value' };
  if (folded === 'true' || folded === 'false' || LENIENT_BOOLEANS.has(folded))
    return { kind: 'coercible', why: `${JSON.stringify(text)} may be read as a boolean` };
  return { kind: 'value', value: text };
}

function readNumber(text: string): ReadParameter {
  if (INTEGER.test(text)) return { kind: 'value', value: Number(text) };
  if (text.trim() === '') return { kind: 'coercible', why: 'an empty text may stand for no value' };
  if (LENIENT_NUMBER.test(text)) return { kind: 'coercible', why: `${JSON.stringify(text)} may be read as a number` };
  return { kind: 'value', value: text };
}

/** The value of a parameter's text by its schema in `document`, undefined where servers may read it either way. */
export function readBackParameter(
  document: JsonObject,
  schema: JsonPointer | null,
  text: string,
): JsonValue | undefined {
  const read = readParameter(text, schema === null ? undefined : valueAt(document, schema));
  return read.kind === 'value' ? read.value : undefined;
}
