import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { parseDefects } from './defect-register.ts';

const ROW = { id: 'S1', title: 't', effect: 'e', at: ['/a'], treatment: { kind: 'decision', decision: 'd' } };

function parse(...defects: readonly JsonObject[]): unknown {
  return parseDefects('defects.yaml', { defects });
}

test('reads rows with each kind of treatment', () => {
  const repaired = { ...ROW, id: 'S2', treatment: { kind: 'repair', repairs: ['unknown-format'] } };
  const corrected = { ...ROW, id: 'S3', at: [], treatment: { kind: 'correction', actions: ['one', 'two'] } };

  expect(parse(ROW, repaired, corrected)).toEqual([ROW, repaired, corrected]);
});

for (const [what, change] of [
  ['no id', { id: null }],
  ['no title', { title: 1 }],
  ['no effect', { effect: null }],
  ['no places', { at: '/a' }],
  ['a place that is no pointer', { at: ['/a', 'b'] }],
  ['no treatment', { treatment: null }],
  ['a treatment of an unknown kind', { treatment: { kind: 'prayer', decision: 'd' } }],
  ['a repair that names none', { treatment: { kind: 'repair' } }],
  ['a correction that names no action', { treatment: { kind: 'correction' } }],
  ['a decision without words', { treatment: { kind: 'decision' } }],
] as const)
  test(`refuses a row with ${what}`, () => {
    expect(() => parse(ROW, { ...ROW, ...change })).toThrow(
      /^defects\.yaml is no defect register: defects\[1\] needs/u,
    );
  });

test('lists all malformed rows at once', () => {
  expect(() => parse({}, ROW, {})).toThrow(/defects\[0\] .*; defects\[2\] /u);
});

test('refuses a document without a list of rows', () => {
  expect(() => parseDefects('d.yaml', {})).toThrow('d.yaml is no defect register: `defects` must be a list');
});
