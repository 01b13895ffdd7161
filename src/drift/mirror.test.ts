import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { ConfigError, type JsonObject } from '../core/index.ts';
import { compareDocuments, type Comparison } from './index.ts';
import { ruleById } from './document/rule-by-id.ts';
import { BASE } from './testing/base/base-document.ts';
import { drawFrom } from './testing/draw.ts';
import { ONE_EDIT_CASES } from './testing/edits/all.ts';
import { compared } from './testing/judge-case.ts';
import { placesOf, randomEdit } from './testing/random-edit.ts';

const SEED = 20_261_126;
const places = placesOf(BASE);
/** Without the bias to small numbers, which would be the same few places. */
const draws = fc.noBias(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }));
test('a document is the same as itself, whatever was done to it', () => {
  const documents = Object.values(ONE_EDIT_CASES)
    .flat()
    .map(({ documents: made }) => made(BASE).after);

  expect(documents.flatMap((document) => compareDocuments(compared(document), compared(document)).changes)).toEqual([]);
});

test('a document is the same as itself after a random edit', () => {
  fc.assert(
    fc.property(draws, (numbers) => {
      const { document } = randomEdit(BASE, places, drawFrom(numbers));
      expect(tried(document, document)?.changes ?? []).toEqual([]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the way back of every case tells of the same places, by the mirrored rules', () => {
  for (const { title, documents } of Object.values(ONE_EDIT_CASES).flat()) {
    const { before, after } = documents(BASE);
    expectMirrored(before, after, title);
  }
});

test('the way back of a random edit tells of the same places, by the mirrored rules', () => {
  fc.assert(
    fc.property(draws, (numbers) => {
      const { kind, touched, document } = randomEdit(BASE, places, drawFrom(numbers));
      expectMirrored(BASE, document, `${kind} ${touched.join(' ')}`);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('it does not depend on the order of members, and tells the same twice', () => {
  for (const { title, documents } of Object.values(ONE_EDIT_CASES).flat()) {
    const { before, after } = documents(BASE);
    const once = compareDocuments(compared(before), compared(after));
    const again = compareDocuments(compared(before), compared(upsideDown(after)));
    expect(ids(again), title).toEqual(ids(once));
  }
});

function expectMirrored(before: JsonObject, after: JsonObject, title: string): void {
  const forth = tried(before, after);
  const back = tried(after, before);
  expect(mirrored(back), title).toEqual(told(forth));
}

/** What breaks one way may not break on the way back: only then is another version a matter of breaks. */
const TOLD_ONE_WAY = new Map([['breaking-without-major-version', 'version-changed']]);

/** Which rule tells of which places in the documents. */
function told(comparison: Comparison | undefined): readonly string[] {
  return (comparison?.changes ?? [])
    .map(
      ({ rule, operation, pointerBefore, pointerAfter }) =>
        `${TOLD_ONE_WAY.get(rule) ?? rule} ${named(operation)} ${pointerBefore} → ${pointerAfter}`,
    )
    .toSorted();
}

/** The same with the documents in each other's place. */
function mirrored(comparison: Comparison | undefined): readonly string[] {
  return (comparison?.changes ?? [])
    .map(
      ({ rule, operation, pointerBefore, pointerAfter }) =>
        `${ruleById(rule).mirror} ${named(operation)} ${pointerAfter} → ${pointerBefore}`,
    )
    .toSorted();
}

/** Parameters of a path are called as in the newer document. */
function named(operation: string | null): string | undefined {
  return operation?.replaceAll(/\{[^}]*\}/gu, '{}');
}

function ids({ changes }: Comparison): readonly string[] {
  return changes.map(({ id, root }) => `${id} ${root}`).toSorted();
}

/** Undefined where a document cannot be compared at all, which is said either way round. */
function tried(before: JsonObject, after: JsonObject): Comparison | undefined {
  try {
    return compareDocuments(compared(before), compared(after));
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}

function upsideDown(document: JsonObject): JsonObject {
  const turned = (value: JsonObject[string]): JsonObject[string] => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, held]) => [name, turned(held)]),
    );
  };
  return Object.fromEntries(Object.entries(document).map(([name, held]) => [name, turned(held)]));
}
