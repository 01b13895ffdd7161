import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { STORY_CHECKS } from './story-registry.ts';

const FOLDER = new URL('.', import.meta.url);

test('every check of stories is named after its file, and every file with one is registered', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const withCheck = files.filter((name) =>
    /^export const \w+: StoryCheck = /mu.test(readFileSync(new URL(name, FOLDER), 'utf8')),
  );

  const ids = STORY_CHECKS.map(({ id }): string => id);
  expect(withCheck.map((name) => name.replace('.ts', '')).toSorted()).toEqual(ids.toSorted());
});

test('every check of stories is a MUST with a title of its own', () => {
  expect(new Set(STORY_CHECKS.map(({ level }) => level))).toEqual(new Set(['MUST']));
  expect(new Set(STORY_CHECKS.map(({ title }) => title)).size).toBe(STORY_CHECKS.length);
});
