import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { CHECKS } from './registry.ts';
import { judgementOf } from './testing/answered.ts';
import { EXAMPLES } from './testing/examples.ts';

const FOLDER = new URL('.', import.meta.url);
const IDS = CHECKS.map(({ id }): string => id);

test('every check is named after its file, and every file with a check is registered', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const withCheck = files.filter((name) =>
    /^export const \w+: Check = /mu.test(readFileSync(new URL(name, FOLDER), 'utf8')),
  );

  expect(withCheck.map((name) => name.replace('.ts', '')).toSorted()).toEqual(IDS.toSorted());
});

test('no two checks share an id or a title', () => {
  expect(new Set(IDS).size).toBe(CHECKS.length);
  expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
});

test('every check has an example that fires it and one that does not', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(IDS.toSorted());
});

for (const [id, { fires, silent }] of Object.entries(EXAMPLES)) {
  test(`${id} fires where its rule is broken, in one line, and is silent where it is kept`, () => {
    const fired = judgementOf(id, fires);

    expect(fired).toMatchObject({ kind: 'judged', observations: [{ message: expect.stringMatching(/^.+$/u) }] });
    expect(judgementOf(id, silent)).toEqual({ kind: 'judged', observations: [] });
  });
}

test('every check gives the same judgement each time', () => {
  const scenes = Object.values(EXAMPLES).flatMap(({ fires, silent }) => [fires, silent]);

  for (const id of IDS) for (const scene of scenes) expect(judgementOf(id, scene)).toEqual(judgementOf(id, scene));
});
