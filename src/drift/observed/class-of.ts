import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';

/** What a text looks like, without any of it. */
const LOOKS: readonly (readonly [look: string, pattern: RegExp])[] = [
  ['empty', /^$/u],
  ['blank', /^\s+$/u],
  ['uuid-like', /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/iu],
  ['date-time-like', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u],
  ['date-like', /^(?:\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})$/u],
  ['numeric', /^[+-]?\d+(?:\.\d+)?$/u],
  ['boolean-like', /^(?:true|false)$/iu],
  ['mail-like', /^[^\s@]+@[^\s@]+$/u],
  ['url-like', /^[a-z][a-z\d+.-]*:\/\//iu],
  ['hexadecimal', /^[\da-f]{8,}$/iu],
  ['one word', /^[\p{L}\p{N}_.-]+$/u],
];
/** Looking at more of a text tells nothing more. */
const LOOKED_AT = 256;

/** What sort of value `value` is, without the value: `string, length 36, uuid-like`. A length stands for a range beyond 16. */
export function classOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `string, length ${sizeClass(value.length)}${lookOf(value)}`;
  if (typeof value === 'number') return numberClass(value);
  if (typeof value === 'boolean') return 'boolean';
  if (isJsonArray(value)) return `array of ${sizeClass(value.length)}`;
  return isJsonObject(value) ? 'object' : 'nothing';
}

/** The type of `value`, and of a text what it could be mistaken for: what a fact about types says was seen. */
export function typeClass(value: JsonValue): string {
  if (typeof value === 'string') return `string${lookOf(value).replace(/^, one word$/u, '')}`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return isJsonArray(value) ? 'array' : classOf(value);
}

function lookOf(text: string): string {
  const start = text.slice(0, LOOKED_AT);
  const look = LOOKS.find(([, pattern]) => pattern.test(start));
  return look === undefined ? '' : `, ${look[0]}`;
}

function numberClass(value: number): string {
  const sign = value < 0 ? 'negative ' : '';
  const size = Math.abs(value);
  const digits = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  if (value === 0) return 'zero';
  return `${sign}${Number.isInteger(value) ? 'integer' : 'number'} of ${digits} digits`;
}

/** Exact while it is small; a power of two above what it reaches otherwise, so that classes stay few. */
function sizeClass(size: number): string {
  if (size <= 16 || size === 32 || size === 36) return String(size);
  return `up to ${2 ** Math.ceil(Math.log2(size))}`;
}
