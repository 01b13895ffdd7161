import { readFileSync } from 'node:fs';

import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../src/core/index.ts';

/** A tool's JSON report. Throws where there is none: a tool that did not run has not found nothing. */
export function readReport(path: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (isJsonObject(value)) return value;
  throw new TypeError(`${path} is no report`);
}

/** Every object below `value`, itself included, that has all of `members`. */
export function objectsWith(value: unknown, ...members: readonly string[]): readonly JsonObject[] {
  if (isJsonArray(value)) return value.flatMap((item) => objectsWith(item, ...members));
  if (!isJsonObject(value)) return [];
  const below = Object.values(value).flatMap((item) => objectsWith(item, ...members));
  return members.every((name) => name in value) ? [value, ...below] : below;
}

/** One label of several members of a report. */
export function labelOf(...parts: readonly (JsonValue | undefined)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
}
