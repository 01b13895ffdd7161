import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { writeWhole } from './write-whole.ts';

test('writes the file with its folders, in the place of what was there, and leaves nothing beside it', async () => {
  const path = test.info().outputPath('a', 'b', 'file.json');

  await writeWhole(path, 'one');
  await writeWhole(path, 'two');

  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(dirname(path))).toEqual(['file.json']);
});

test('what cannot be written is thrown as the system says it, and leaves nothing behind', async () => {
  const folder = test.info().outputPath('folder');
  const taken = join(folder, 'taken');
  mkdirSync(join(taken, 'inner'), { recursive: true });

  await expect(writeWhole(taken, 'x')).rejects.toMatchObject({ code: expect.stringMatching(/^E/u) });
  expect(readdirSync(folder)).toEqual(['taken']);

  writeFileSync(join(folder, 'file'), '');
  await expect(writeWhole(join(folder, 'file', 'inner'), 'x')).rejects.toThrow(/ENOTDIR|EEXIST/u);
});
