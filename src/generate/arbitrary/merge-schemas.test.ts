import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { mergeSchemas } from './merge-schemas.ts';

const MERGED: readonly (readonly [what: string, schemas: readonly JsonObject[], to: JsonObject])[] = [
  [
    'the narrower bounds',
    [
      { minimum: 1, maxLength: 9 },
      { minimum: 3, maxLength: 4 },
    ],
    { minimum: 3, maxLength: 4 },
  ],
  [
    'the exclusion of the bound that stays, not of one that falls away',
    [
      { minimum: 1, exclusiveMinimum: true, maximum: 5 },
      { minimum: 3, maximum: 5, exclusiveMaximum: true },
    ],
    { exclusiveMinimum: false, exclusiveMaximum: true },
  ],
  [
    'the values of both lists, objects compared by content',
    [{ enum: ['a', { b: 1 }] }, { enum: [{ b: 1 }, 'c'] }],
    { enum: [{ b: 1 }] },
  ],
  ['the narrower of two kinds of number', [{ type: 'integer' }, { type: 'number' }], { type: 'integer' }],
  ['a step that is a multiple of both', [{ multipleOf: 4 }, { multipleOf: 6 }], { multipleOf: 12 }],
  [
    'no null where one of the types excludes it',
    [{ type: 'object', nullable: true }, { type: 'object' }],
    { nullable: false },
  ],
  ['null where nothing excludes it', [{ type: 'object', nullable: true }, {}], { nullable: true }],
];

for (const [what, schemas, to] of MERGED)
  test(`two schemas together have ${what}`, () => {
    expect(mergeSchemas(schemas)).toMatchObject(to);
  });

test('types that exclude each other leave nothing', () => {
  expect(mergeSchemas([{ type: 'string' }, { type: 'integer' }])).toBeUndefined();
});
