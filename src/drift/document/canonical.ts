import { createHash } from 'node:crypto';

import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';

/** `value` as JSON text that is the same for equal values: names in order. */
export function canonical(value: JsonValue | undefined): string {
  if (isJsonArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? '';
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

/** Twelve hexadecimal digits that stand for `texts`, in their order. */
export function fingerprint(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:${text}`);
  return hash.digest('hex').slice(0, 12);
}

const shapes = new WeakMap<object, string>();

/** Members that say nothing about messages. */
const WORDS = new Set(['description', 'example', 'examples', 'externalDocs', 'summary', 'title']);

/** A hash of `value` as the writer wrote it, equal for copies; words and examples do not count. */
export function shapeHash(value: JsonValue | undefined): string {
  if (typeof value !== 'object' || value === null) return canonical(value);
  const known = shapes.get(value);
  if (known !== undefined) return known;
  const made = fingerprint(hashText(value));
  shapes.set(value, made);
  return made;
}

function hashText(value: JsonValue): string {
  if (isJsonArray(value)) return `[${value.map(shapeHash).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const names = Object.keys(value)
    .filter((name) => !WORDS.has(name))
    .toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${shapeHash(value[name])}`).join()}}`;
}
