import type { JsonValue } from '../core/index.ts';
import { shapeOf } from './shape.ts';

/** A word of an enum, quoted; of anything that does not look like one, its shape. */
export function wordOf(value: JsonValue | undefined): string {
  return typeof value === 'string' &&
    /^[A-Za-z][A-Za-z\d]*(?:[ _-][A-Za-z\d]+){0,7}$/u.test(value) &&
    value.length <= 48
    ? JSON.stringify(value)
    : shapeOf(value);
}

/** `text` without what carries no meaning in the word of an enum: letter case, and which separator is used. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]/gu, '_');
}
