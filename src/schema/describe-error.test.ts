import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../core/index.ts';
import { shortJson } from './describe-error.ts';
import { createSchemaRegistry } from './schema-registry.ts';

function describe(schema: JsonObject, value: unknown): readonly string[] {
  const validate = createSchemaRegistry({ s: schema }, 'repaired').validator(jsonPointer('s'), 'response');
  return validate(value).map(({ expected, got }) => `${expected}, got ${got}`);
}

for (const [schema, value, text] of [
  [{ type: 'string' }, 1, 'string, got 1'],
  [{ type: 'string', nullable: true }, 1, 'string or null, got 1'],
  [{ required: ['a'] }, {}, 'property "a", got an empty object'],
  [{ required: ['a'] }, { b: 1, c: 2 }, 'property "a", got only b, c'],
  [{ enum: ['a', 'b', null, 1] }, 'c', 'one of a | b | null | 1, got "c"'],
  [{ enum: [1, 2, 3, 4, 5, 6, 7] }, 8, 'one of 7 values (1 | 2 | 3 | 4 | 5 | 6 | …), got 8'],
  [{ format: 'uuid' }, 'x', 'format uuid, got "x"'],
  [{ pattern: '^a' }, 'b', 'a match of ^a, got "b"'],
  [{ minimum: 2 }, 1, 'at least 2, got 1'],
  [{ maximum: 2 }, 3, 'at most 2, got 3'],
  [{ minimum: 2, exclusiveMinimum: true }, 2, 'more than 2, got 2'],
  [{ maximum: 2, exclusiveMaximum: true }, 2, 'less than 2, got 2'],
  [{ multipleOf: 2 }, 3, 'a multiple of 2, got 3'],
  [{ minLength: 2 }, 'a', 'at least 2 characters, got "a"'],
  [{ maxLength: 1 }, 'ab', 'at most 1 characters, got "ab"'],
  [{ minItems: 1 }, [], 'at least 1 items, got []'],
  [{ maxItems: 1 }, [1, 2], 'at most 1 items, got [1,2]'],
  [{ uniqueItems: true }, [1, 2, 1], 'items that differ (0 and 2 do not), got [1,2,1]'],
  [{ minProperties: 1 }, {}, 'at least 1 properties, got {}'],
  [{ maxProperties: 0 }, { a: 1 }, 'at most 0 properties, got {"a":1}'],
  [{ additionalProperties: false }, { a: 1 }, 'no property "a", got {"a":1}'],
  [{ oneOf: [{}, {}] }, 1, 'exactly one of 2 alternatives (2 match), got 1'],
  [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, 1, 'exactly one of 2 alternatives (0 match), got 1'],
  [{ anyOf: [{ type: 'string' }] }, 1, 'at least one of 1 alternatives, got 1'],
  [{ not: {} }, 1, 'a value that the schema under `not` refuses, got 1'],
] as const)
  test(`${JSON.stringify(schema)} on ${JSON.stringify(value)}: ${text}`, () => {
    expect(describe(schema, value)).toEqual([text]);
  });

test('of an object that lacks something, names a dozen properties and no values', () => {
  const value = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`p${index}`, 'value']));

  const [text] = describe({ required: ['a'] }, value);

  expect(text).toBe('property "a", got only p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11');
});

test('shortens JSON and says how long it was', () => {
  expect(shortJson({ a: [1] })).toBe('{"a":[1]}');
  expect(shortJson('x'.repeat(98))).toBe(`"${'x'.repeat(98)}"`);
  expect(shortJson('x'.repeat(1000))).toBe(`"${'x'.repeat(99)}… (1002 characters)`);
  expect(shortJson(undefined)).toBe('nothing');
  expect(shortJson(JSON.parse('1e400'))).toBe('a number that is too large to be read');
});
