import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { duplicateEnumValues } from './duplicate-enum-values.ts';
import { enumWithNull } from './enum-with-null.ts';
import { nullableEnum } from './nullable-enum.ts';
import { unknownFormat } from './unknown-format.ts';

const AT = jsonPointer('s');

test('drops repetitions, of objects too, and keeps the first in its place', () => {
  const before = ['b', 'a', 'b', { x: 1, y: 2 }, { y: 2, x: 1 }, 1, '1'];

  expect(duplicateEnumValues.repair({ enum: before }, AT)).toEqual({
    schema: { enum: ['b', 'a', { x: 1, y: 2 }, 1, '1'] },
    changes: [{ pointer: '/s/enum', before, after: ['b', 'a', { x: 1, y: 2 }, 1, '1'] }],
  });
});

test('lets null through where an enum lists it beside a type', () => {
  expect(enumWithNull.repair({ type: 'string', enum: ['a', null] }, AT)).toEqual({
    schema: { type: 'string', enum: ['a', null], nullable: true },
    changes: [{ pointer: '/s/nullable', before: undefined, after: true }],
  });
});

test('leaves an enum with null that is nullable already, or has no type to contradict', () => {
  expect(enumWithNull.repair({ type: 'string', enum: [null], nullable: true }, AT)).toBeUndefined();
  expect(enumWithNull.repair({ enum: ['a', null] }, AT)).toBeUndefined();
});

test('adds null to the enum of a nullable schema', () => {
  expect(nullableEnum.repair({ type: 'string', nullable: true, enum: ['a'] }, AT)).toEqual({
    schema: { type: 'string', nullable: true, enum: ['a', null] },
    changes: [{ pointer: '/s/enum', before: ['a'], after: ['a', null] }],
  });
});

test('leaves an enum that lists null, and a nullable schema without enum', () => {
  expect(nullableEnum.repair({ nullable: true, enum: ['a', null] }, AT)).toBeUndefined();
  expect(nullableEnum.repair({ nullable: true, type: 'string' }, AT)).toBeUndefined();
});

test('keeps an unknown format as an annotation', () => {
  expect(unknownFormat.repair({ type: 'string', format: 'text' }, AT)).toEqual({
    schema: { type: 'string', 'x-format': 'text' },
    changes: [{ pointer: '/s/format', before: 'text', after: undefined }],
  });
});

for (const format of ['uuid', 'date-time', 'int32', 'password', 'binary'])
  test(`leaves the format ${format}`, () => {
    expect(unknownFormat.repair({ format }, AT)).toBeUndefined();
  });
