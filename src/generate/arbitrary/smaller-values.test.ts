import { expect, test } from '@playwright/test';

import { isJsonArray, isJsonObject, jsonPointer, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { schemaArbitrary } from './schema-arbitrary.ts';
import { drawn, smallest } from './testing/laws.ts';

const UUIDS = { type: 'array', minItems: 1, maxItems: 500, items: { type: 'string', format: 'uuid' } };
const COUNT = { type: 'integer' };
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };

const SHRUNK: readonly (readonly [
  what: string,
  schema: JsonObject,
  fails: (value: JsonValue) => boolean,
  to: RegExp,
])[] = [
  ['a text to one character', { type: 'string' }, (value) => value !== '', /^"."$/u],
  ['a number to its limit', COUNT, (value) => Number(value) >= 12, /^12$/u],
  [
    'an array to the length that matters',
    { ...UUIDS, items: { type: 'boolean' } },
    (value) => isJsonArray(value) && value.length > 5,
    /^\[(?:false,){5}false\]$/u,
  ],
  [
    'an object to the property that matters',
    { type: 'object', properties: { a: COUNT, b: COUNT, c: { type: 'string' } } },
    (value) => member(value, 'b') !== undefined,
    /^\{"b":0\}$/u,
  ],
  [
    'a map to as many entries as matter, with short names and no text',
    TEXTS,
    (value) => isJsonObject(value) && Object.keys(value).length > 1,
    /^\{"[^"]{1,18}":"","[^"]{1,18}":""\}$/u,
  ],
  [
    'a very large map to as many entries as matter',
    TEXTS,
    (value) => isJsonObject(value) && Object.keys(value).length > 12,
    /^\{(?:"[^"]+":"",){12}"[^"]+":""\}$/u,
  ],
  [
    'a very long text to as many characters as matter',
    TEXTS,
    (value) => isJsonObject(value) && Object.values(value).some((text) => JSON.stringify(text).length > 500),
    /^\{"[^"]+":"(?:\\.|[^"\\]){200,520}"\}$/u,
  ],
];

for (const [what, schema, fails, to] of SHRUNK)
  test(`makes ${what}`, () => {
    const arbitrary = schemaArbitrary({ schema }, jsonPointer('schema'));
    const failing = drawn(arbitrary, 600).filter(({ value }) => fails(value));

    const ends = failing.slice(0, 60).map((value) => JSON.stringify(smallest(arbitrary, value, fails)));

    expect(ends.length).toBeGreaterThan(1);
    expect(ends.filter((end) => !to.test(end))).toEqual([]);
  });
