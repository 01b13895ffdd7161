import { compareDocuments } from '../document/compare-documents.ts';
import { parseJson, isJsonObject, type JsonObject } from '../../core/index.ts';
import type { ComparedDocument, Comparison } from '../change.ts';
import { LEVELS, type Level } from '../level.ts';
import type { OneEditCase, Outcome } from './one-edit.ts';

/** Which way a comparison is wrong: a missed break is worse than a false alarm, a false alarm worse than another shade. */
export type Failing = 'breaking missed' | 'false breaking' | 'noise' | 'other level' | 'beside the point';

/** What is wrong with one comparison, for people. */
export interface Complaint {
  readonly title: string;
  readonly row: string;
  readonly failing: Failing;
  readonly expected: string;
  readonly got: string;
}

/** What is wrong with what the differ tells of `wanted` inside `base`; undefined where nothing is. */
export function judgeCase(wanted: OneEditCase, base: JsonObject): Complaint | undefined {
  const { before, after } = wanted.documents(base);
  const comparison = compareDocuments(compared(before), compared(after));
  const got = worst(comparison.changes);
  const { title, row, expect } = wanted;
  const complaint = (failing: Failing, expected: string, what: string): Complaint => ({
    title,
    row,
    failing,
    expected,
    got: what,
  });
  if (got !== expect) return complaint(failingOf(expect, got), expect, `${got}: ${inWords(comparison)}`);
  const roots = comparison.roots.map(({ level }) => level).toSorted(bySeverity);
  const wantedRoots = expect === 'silent' ? [] : [expect, ...(wanted.beside ?? [])].toSorted(bySeverity);
  if (wantedRoots.join() !== roots.join())
    return complaint(
      'beside the point',
      `roots: ${wantedRoots.join()}`,
      `roots: ${roots.join()}: ${inWords(comparison)}`,
    );
  const elsewhere = notAllowed(wanted, comparison);
  return elsewhere === undefined ? undefined : complaint('beside the point', elsewhere, inWords(comparison));
}

/** `tree` as two files would give it: nothing of one document is an object of the other. */
export function compared(tree: JsonObject, partial = false): ComparedDocument {
  const copy = parseJson(JSON.stringify(tree));
  if (isJsonObject(copy)) return { source: 'desk.json', tree: copy, partial };
  throw new TypeError('a document is an object');
}

/** The worst level of `changes`. */
export function worst(changes: readonly { readonly level: Level }[]): Outcome {
  return LEVELS.find((level) => changes.some((change) => change.level === level)) ?? 'silent';
}

function bySeverity(left: Level, right: Level): number {
  return LEVELS.indexOf(left) - LEVELS.indexOf(right);
}

function failingOf(expected: Outcome, got: Outcome): Failing {
  if (expected === 'breaking') return 'breaking missed';
  if (got === 'breaking') return 'false breaking';
  return expected === 'silent' || expected === 'document' ? 'noise' : 'other level';
}

/** What the changes should have said about operation and direction; undefined where they do. */
function notAllowed({ operations, direction }: OneEditCase, { changes }: Comparison): string | undefined {
  if (direction !== undefined && changes.some((change) => change.direction !== direction)) return `only ${direction}`;
  if (operations === undefined) return undefined;
  const allowed: readonly (string | null)[] = operations ?? [null];
  const named = new Set(changes.map(({ operation }) => operation));
  const isRight = changes.length === 0 || (allowed.every((name) => named.has(name)) && named.size === allowed.length);
  return isRight ? undefined : `only ${allowed.join(', ')}`;
}

function inWords({ changes }: Comparison): string {
  const lines = changes
    .slice(0, 4)
    .map((change) => `${change.level} ${change.rule} ${change.operation} ${change.place}`);
  return `${changes.length} changes: ${lines.join('; ')}`;
}
