import { readdirSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../../core/index.ts';
import { REPAIRS } from './registry.ts';

/** For each repair a schema that has its defect, and the like of it that has not. */
const CASES: Readonly<Record<string, { readonly fires: JsonObject; readonly rests: JsonObject }>> = {
  'reference-siblings': { fires: { $ref: '#/a', title: 't' }, rests: { $ref: '#/a' } },
  'hoist-boolean-required': { fires: { properties: { a: { required: true } } }, rests: { required: ['a'] } },
  'unknown-format': { fires: { format: 'text' }, rests: { format: 'uuid' } },
  'duplicate-enum-values': { fires: { enum: [1, 1] }, rests: { enum: [1, '1'] } },
  'enum-with-null': { fires: { type: 'string', enum: [null] }, rests: { type: 'string', enum: ['null'] } },
  'nullable-enum': { fires: { nullable: true, enum: ['a'] }, rests: { nullable: false, enum: ['a'] } },
  'nullable-without-type': { fires: { nullable: true }, rests: { nullable: true, type: 'string' } },
  'mismatched-scalar': { fires: { type: 'string', default: true }, rests: { type: 'string', default: 'true' } },
  'example-in-schema': { fires: { example: null }, rests: { examples: [null] } },
};

/** Modules of the folder that hold no repair. */
const OTHERS = new Set(['registry', 'repair', 'repair-document']);

test('every repair of the folder is registered under the name of its file', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace('.ts', ''))
    .filter((name) => !OTHERS.has(name));

  expect(REPAIRS.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test('every repair has its cases', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(REPAIRS.map(({ id }) => id).toSorted());
});

test('every repair says in words what it is about', () => {
  for (const { title, effect, treatment } of REPAIRS) expect([title, effect, treatment]).not.toContain('');
});

for (const { id, repair } of REPAIRS) {
  const pointer = jsonPointer('s');

  test(`${id} fires where its defect is, and names the place`, () => {
    const result = repair(CASES[id]?.fires ?? {}, pointer);

    expect(result?.changes.length).toBeGreaterThan(0);
    for (const change of result?.changes ?? []) expect(change.pointer.startsWith('/s/')).toBe(true);
  });

  test(`${id} rests where its defect is not`, () => {
    expect(repair(CASES[id]?.rests ?? {}, pointer)).toBeUndefined();
    expect(repair({}, pointer)).toBeUndefined();
  });

  test(`${id} has nothing left to do on what it made`, () => {
    const result = repair(CASES[id]?.fires ?? {}, pointer);

    expect(result && repair(result.schema, pointer)).toBeUndefined();
  });
}
