import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import { dump } from 'js-yaml';

import { parseObject } from '../contract/index.ts';
import { inProject } from '../core/index.ts';
import { compareDocuments } from './index.ts';
import { BASE } from './testing/base/base-document.ts';
import { required } from './testing/edit.ts';
import { ONE_EDIT_CASES } from './testing/edits/all.ts';
import { graft } from './testing/graft.ts';
import { compared, judgeCase } from './testing/judge-case.ts';

const NERM = inProject('specs', 'nerm', 'openapi.yaml');
const inNerm = graft(BASE, parseObject(NERM, readFileSync(NERM, 'utf8')));

for (const [table, cases] of Object.entries(ONE_EDIT_CASES))
  for (const wanted of cases)
    test(`${table}: ${wanted.title}`, () => {
      expect(judgeCase(wanted, BASE)).toBeUndefined();
    });

for (const [table, cases] of Object.entries(ONE_EDIT_CASES))
  test(`${table}: the same inside another document`, () => {
    expect(cases.flatMap((wanted) => judgeCase(wanted, inNerm) ?? [])).toEqual([]);
  });

test('every case compares two documents that differ, under a title of its own', () => {
  const cases = Object.entries(ONE_EDIT_CASES).flatMap(([table, held]) => held.map((wanted) => ({ table, ...wanted })));
  const titles = cases.map(({ table, title }) => `${table}: ${title}`);
  const same = cases.filter(({ title, documents }) => {
    const { before, after } = documents(BASE);
    return JSON.stringify(before) === JSON.stringify(after) && title !== 'what stays as wrong as it was';
  });

  expect(new Set(titles).size).toBe(titles.length);
  expect(same).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(160);
});

test('a document means the same as JSON, as YAML, and with statuses that are numbers there', () => {
  const yaml = dump(BASE).replaceAll(/^(\s+)'(\d{3})':/gmu, '$1$2:');
  const read = { source: 'desk.yaml', tree: parseObject('desk.yaml', yaml), partial: false };

  expect(yaml).toContain(' 200:');
  expect(compareDocuments(compared(BASE), read).changes).toEqual([]);
});

test('a document of one operation says nothing about the others, whichever of the two it is', () => {
  const part = compared(
    { ...BASE, paths: { '/desk-parts/{part}': required(BASE, '/paths/~1desk-parts~1{part}') } },
    true,
  );

  const forth = compareDocuments(compared(BASE), part);
  const back = compareDocuments(part, compared(BASE));

  expect([...forth.changes, ...back.changes]).toEqual([]);
  expect(forth).toMatchObject({ compared: 1, leftOut: 8 });
  expect(back).toMatchObject({ compared: 1, leftOut: 8 });
});
