import { expect, test } from '@playwright/test';

import { FACT_KINDS } from './observed/fact-kinds.ts';
import { RULES } from './registry.ts';
import { CORRECTION_VERDICTS, PLACE_VERDICTS } from './three-way/verdicts.ts';
import { listTopics, TOPICS } from './topics.ts';

test('the list has everything that drift tells once, with its level', () => {
  const lines = listTopics(TOPICS).split('\n');

  expect(lines.map((line) => line.split(/\s/u)[0])).toEqual([
    ...RULES.map(({ id }) => id),
    ...Object.keys(FACT_KINDS).map((kind) => `observed-${kind}`),
    ...[...Object.keys(CORRECTION_VERDICTS), ...Object.keys(PLACE_VERDICTS)].map((verdict) => `three-way-${verdict}`),
  ]);
  expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
  expect(lines.find((line) => line.startsWith('operation-removed '))).toMatch(
    / {2}breaking {5}the operation is gone$/u,
  );
});

test('all of it says what it is, and what to do', () => {
  for (const { id, level, title, explain } of TOPICS) {
    const text = explain();

    expect(text.split('\n')[0]).toBe(`${id}: ${title} (${level})`);
    expect(text, id).toMatch(/^do {9}\S.*\.$/mu);
  }
});

function explained(name: string): readonly string[] {
  return (
    TOPICS.find(({ id }) => id === name)
      ?.explain()
      .split('\n') ?? []
  );
}

test('a kind of fact that is seen once', () => {
  expect(explained('observed-other-type')).toEqual([
    'observed-other-type: value of another type (breaking)',
    '',
    'about      answers, held against the contract with its corrections',
    'law        it widens what is valid: responses may now be what readers never had to expect: breaking',
    'told       from the first time; n/of counts values that were there',
    'level      breaking, since a typed reader fails on it',
    'do         Report it to the vendor; until then correct the contract, or accept it with a reason.',
    'then       drift observed --propose ID prints the correction; drift observed --accept ID --reason … accepts it',
  ]);
});

test('a kind of fact that takes many', () => {
  expect(explained('observed-never-seen')[4]).toBe(
    'told       from 20 objects that could have it, in 2 runs or more; n/of counts objects that could have it',
  );
});

test('a line of three-way', () => {
  expect(explained('three-way-caught-up')).toEqual([
    'three-way-caught-up: the document caught up: drop correction (document)',
    '',
    'about      the contract with its corrections, the newest document, and answers where facts are given',
    'means      the newest document says by itself what the correction says',
    'level      document, since it is about what the project keeps, and the API is the same',
    'do         Take the action out of the overlay of the API when the newest document is pinned.',
  ]);
});
