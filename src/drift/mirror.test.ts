import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { ConfigError, type JsonObject } from '../core/index.ts';
import { compareDocuments, type Comparison } from './index.ts';
import type { Effect } from './level.ts';
import { BASE } from './testing/base/base-document.ts';
import { drawFrom } from './testing/draw.ts';
import { ONE_EDIT_CASES } from './testing/edits/all.ts';
import { compared } from './testing/judge-case.ts';
import { placesOf, randomEdit } from './testing/random-edit.ts';

const SEED = 20_261_126;
const places = placesOf(BASE);
/** Without the bias to small numbers, which would be the same few places. */
const draws = fc.noBias(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }));
const MIRRORED: Readonly<Record<Effect, Effect>> = {
  narrows: 'widens',
  widens: 'narrows',
  both: 'both',
  unknown: 'unknown',
  annotation: 'annotation',
  document: 'document',
};

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

test('the way back of every case tells of the same places, in the mirrored sense', () => {
  for (const { title, documents } of Object.values(ONE_EDIT_CASES).flat()) {
    const { before, after } = documents(BASE);
    expectMirrored(before, after, title);
  }
});

test('the way back of a random edit tells of the same places, in the mirrored sense', () => {
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
  expect(
    saidWhere(back, (effect) => MIRRORED[effect]),
    title,
  ).toEqual(saidWhere(forth, (effect) => effect));
}

/**
 * What is said where. A place names the branch of a union, the parameters of a path and a status that took the place of another as the newer
 * document does, which is another one on the way back: none of them is looked at.
 */
function saidWhere(comparison: Comparison | undefined, as: (effect: Effect) => Effect): readonly string[] {
  const lines = (comparison?.changes ?? []).map(({ operation, direction, place, effect }) => {
    const where = `${operation} ${direction} ${place}`
      .replaceAll(/ \([^)]*\)/gu, ' (branch)')
      .replaceAll(/\{[^}]*\}/gu, '{}')
      .replaceAll(/response \d{3}/gu, 'response')
      .replaceAll(/(request|response) [^ ]+\/[^ ]+/gu, '$1');
    return `${where} ${as(effect)}`;
  });
  return lines.toSorted();
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
