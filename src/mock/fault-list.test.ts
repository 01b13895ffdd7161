import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { CHECKS, STORY_CHECKS } from '../checks/index.ts';
import { FAULTS } from './fault-list.ts';
import { FAULT_CLASSES } from './faults/fault.ts';
import { ROUTE_TABLE } from './route-table.ts';

const FOLDER = new URL('faults/', import.meta.url);

test('every fault is named after its file, and every file with a fault is registered', () => {
  const files = readdirSync(FOLDER).filter((name) =>
    /^export const \w+: Fault = /mu.test(readFileSync(new URL(name, FOLDER), 'utf8')),
  );

  expect(files.map((name) => name.replace('.ts', '')).toSorted()).toEqual(FAULTS.map(({ id }) => id).toSorted());
});

test('there are at least 120 faults, of every class, in operations that exist, for checks that exist', () => {
  const checks = [...CHECKS, ...STORY_CHECKS].map(({ id }) => id);
  const operations = ROUTE_TABLE.map(({ operationId }) => operationId);

  expect(FAULTS.length).toBeGreaterThanOrEqual(120);
  expect(new Set(FAULTS.map((fault) => fault.class))).toEqual(new Set(FAULT_CLASSES));
  for (const { id, expected, operation, also = [] } of FAULTS) {
    expect(checks, id).toContain(expected);
    for (const name of [operation, ...also]) expect(operations, id).toContain(name);
  }
});

test('every check is the one that must notice some fault', () => {
  const expected = new Set(FAULTS.map((fault) => fault.expected));

  expect([...CHECKS, ...STORY_CHECKS].map(({ id }) => id).filter((id) => !expected.has(id))).toEqual([]);
});

test('at most three faults cannot be noticed, each for a reason', () => {
  const hidden = FAULTS.filter(({ notObservable }) => notObservable !== undefined);

  expect(hidden.length).toBeLessThanOrEqual(3);
  for (const { notObservable } of hidden) expect(notObservable?.length).toBeGreaterThan(40);
});
