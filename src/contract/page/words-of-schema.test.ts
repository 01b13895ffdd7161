import { expect, test } from '@playwright/test';

import { keywordsOfValues, schemaOfType } from './words-of-schema.ts';

for (const [words, keywords] of [
  ['Possible values: [a, b c, null]', { enum: ['a', 'b c', null] }],
  ['**Possible values:** [`1`, `2`]', { enum: [1, 2] }],
  ['**Possible values:** `>= 2 characters` and `<= 9 characters`', { minLength: 2, maxLength: 9 }],
  ['Possible values: >= 1 elements', { minItems: 1 }],
  ['Possible values: > 0.5 and < 3', { minimum: 0.5, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true }],
  ['Possible values: <= 3 properties', { maxProperties: 3 }],
  ['Possible values: whatever fits', {}],
  ['', {}],
] as const)
  test(`${JSON.stringify(words)} stands for ${JSON.stringify(keywords)}`, () => {
    expect(keywordsOfValues(words)).toEqual(keywords);
  });

for (const [name, schema] of [
  ['uuid', { type: 'string', format: 'uuid' }],
  ['int64[]', { type: 'array', items: { type: 'integer', format: 'int64' } }],
  ['Shelf', undefined],
  ['constructor', undefined],
] as const)
  test(`the type ${name} stands for ${JSON.stringify(schema)}`, () => {
    expect(schemaOfType(name)).toEqual(schema);
  });
