import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';
import { memberStep } from '../place/write-place.ts';

const CLASSES = [
  ['uuid', /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu],
  ['hexadecimal id', /^(?=.*\d)[\da-f]{16,}$/iu],
  ['number as text', /^[+-]?\d+(?:\.\d+)?$/u],
  ['date and time', /^\d{4}-\d\d-\d\dT\d\d:\d\d/u],
  ['date', /^\d{4}-\d\d-\d\d$/u],
  ['address', /^[^@\s]+@[^@\s]+\.[^@\s]+$/u],
  ['link', /^[a-z][a-z\d+.-]*:\/\//iu],
] as const;

/**
 * What kind of value an example shows, in words: two examples of one kind say the same about what to send. Properties whose steps are in
 * `ignored` do not count: they came or went, which is told where they did.
 */
export function exampleClass(value: JsonValue, ignored: ReadonlySet<string>): string {
  if (value === null) return 'null';
  if (isJsonArray(value))
    return `list of ${[...new Set(value.map((item) => exampleClass(item, ignored)))].toSorted().join(' or ') || 'nothing'}`;
  if (isJsonObject(value)) {
    const names = Object.keys(value)
      .filter((name) => !ignored.has(memberStep(name)))
      .toSorted();
    return `{${names.map((name) => `${JSON.stringify(name)}: ${exampleClass(value[name] ?? null, ignored)}`).join(', ')}}`;
  }
  return typeof value === 'string' ? textClass(value) : typeof value;
}

/** Several of one kind in one text, such as ids with commas between them, are a kind of their own. */
function textClass(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length < 2) return singleClass(text);
  const [first = 'text', ...others] = new Set(parts.map(singleClass));
  return first === 'text' || others.length > 0 ? 'text' : `several of ${first}`;
}

function singleClass(text: string): string {
  return CLASSES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

const NOTHING: ReadonlySet<string> = new Set();

/** The same of a parameter, which is text on the wire: a number is what it is as text. */
export function parameterExampleClass(value: JsonValue): string {
  const isSingle = typeof value === 'number' || typeof value === 'boolean';
  return exampleClass(isSingle ? String(value) : value, NOTHING);
}
