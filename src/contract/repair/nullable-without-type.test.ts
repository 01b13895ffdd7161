import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../../core/index.ts';
import { nullableWithoutType } from './nullable-without-type.ts';

function repaired(schema: JsonObject): unknown {
  return nullableWithoutType.repair(schema, jsonPointer('s'))?.schema;
}

for (const [schema, result] of [
  [
    { nullable: true, properties: {} },
    { nullable: true, properties: {}, type: 'object' },
  ],
  [
    { nullable: true, additionalProperties: false },
    { nullable: true, additionalProperties: false, type: 'object' },
  ],
  [
    { nullable: true, items: {} },
    { nullable: true, items: {}, type: 'array' },
  ],
  [{ nullable: true, allOf: [{}] }, { anyOf: [{ allOf: [{}] }, { enum: [null] }] }],
  [{ nullable: true, oneOf: [{}], minLength: 1 }, { anyOf: [{ oneOf: [{}], minLength: 1 }, { enum: [null] }] }],
  [{ nullable: true, description: 'anything' }, { description: 'anything' }],
  [{ nullable: false, allOf: [{}] }, { allOf: [{}] }],
] as const)
  test(`${JSON.stringify(schema)} becomes ${JSON.stringify(result)}`, () => {
    expect(repaired(schema)).toEqual(result);
  });

test('keeps annotations where they are looked for', () => {
  const schema = { nullable: true, readOnly: true, title: 't', default: null, 'x-own': 1, allOf: [{ $ref: '#/a' }] };

  expect(repaired(schema)).toEqual({
    readOnly: true,
    title: 't',
    default: null,
    'x-own': 1,
    anyOf: [{ allOf: [{ $ref: '#/a' }] }, { enum: [null] }],
  });
});

test('names the word as the place, whatever else moves', () => {
  expect(nullableWithoutType.repair({ nullable: true, anyOf: [{}] }, jsonPointer('s'))?.changes).toEqual([
    { pointer: '/s/nullable', before: true, after: undefined },
  ]);
});
