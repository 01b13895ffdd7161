import type { JsonValue } from '../core/index.ts';

const MAX_TEXT = 100;

/** `value` as JSON for a person to read, at most a hundred characters of it; null where there is no value. */
export function shortText(value: JsonValue | undefined): string | null {
  return value === undefined ? null : cut(JSON.stringify(value));
}

/** `text`, at most a hundred characters of it. */
export function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
}
