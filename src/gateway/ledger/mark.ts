import { randomBytes } from 'node:crypto';

/** Begins with what no other text begins with, then the process that made it, then its number there. */
const MARK = /\bsc[\da-f]{8}_[\da-z]+/u;
const EVERY_MARK = new RegExp(MARK, 'gu');

/** What the marks of one process of a run begin with. */
export function newMarkStem(): string {
  return `sc${randomBytes(4).toString('hex')}`;
}

/** The mark in `text`; null where there is none. */
export function markIn(text: string): string | null {
  return MARK.exec(text)?.[0] ?? null;
}

/** Whether `text` holds `mark`, and not just one that begins like it. */
export function holdsMark(text: string, mark: string): boolean {
  return [...text.matchAll(EVERY_MARK)].some(([found]) => found === mark);
}
