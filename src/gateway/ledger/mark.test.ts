import { expect, test } from '@playwright/test';

import { createTenantTarget, tenantProfile } from '../../targets/index.ts';
import { tenantSettings } from '../../targets/testing/tenant.ts';
import { operationId, type CaseRequest } from '../../core/index.ts';
import { holdsMark, markIn, newMarkStem } from './mark.ts';

test('each process has a stem of its own', () => {
  const stems = Array.from({ length: 100 }, newMarkStem);

  expect(new Set(stems).size).toBe(100);
  for (const stem of stems) expect(stem).toMatch(/^sc[\da-f]{8}$/u);
});

test('what the target marks is found again, however many there were before', () => {
  const stem = newMarkStem();
  const target = createTenantTarget(tenantProfile(tenantSettings()), stem);
  const body = { kind: 'json', value: { workflow: { uid: 'abc', name: 'a name' } } } as const;
  const request: CaseRequest = {
    method: 'POST',
    path: '/x',
    pathValues: {},
    query: [],
    headers: [],
    body,
    credential: 'valid',
  };
  const about = { operationId: operationId('some'), purpose: 'write', mutated: null, focus: null } as const;

  const marks = Array.from({ length: 50 }, () => markIn(JSON.stringify(target.mark(request, about))));

  expect(marks.slice(0, 2)).toEqual([`${stem}_1`, `${stem}_2`]);
  expect(marks.at(-1)).toBe(`${stem}_1e`);
  expect(new Set(marks).size).toBe(50);
});

for (const [text, mark] of [
  ['{"description":"sc0123abcd_1 text"}', 'sc0123abcd_1'],
  ['{"uid":"sc0123abcd_zz_uid"}', 'sc0123abcd_zz'],
  ['sc0123abcd_1', 'sc0123abcd_1'],
  ['{"a":"sc0123abcd_1 ","b":"sc0123abcd_2"}', 'sc0123abcd_1'],
  ['xsc0123abcd_1', null],
  ['sc0123abc_1', null],
  ['sc0123abcd_', null],
  ['SC0123ABCD_1', null],
  ['', null],
] as const)
  test(`the mark in ${JSON.stringify(text)} is ${mark}`, () => {
    expect(markIn(text)).toBe(mark);
  });

for (const [text, holds] of [
  ['sc0123abcd_1', true],
  ['sc0123abcd_1 text', true],
  ['sc0123abcd_1_uid', true],
  ['sc0123abcd_1Text', true],
  ['sc0123abcd_10, sc0123abcd_1', true],
  ['sc0123abcd_10', false],
  ['sc0123abcd_1a text', false],
  ['xsc0123abcd_1', false],
  ['', false],
] as const)
  test(`the mark sc0123abcd_1 is ${holds ? '' : 'not '}in ${JSON.stringify(text)}`, () => {
    expect(holdsMark(text, 'sc0123abcd_1')).toBe(holds);
  });
