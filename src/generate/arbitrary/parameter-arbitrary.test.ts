import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../../core/index.ts';
import { parameterArbitrary } from './schema-arbitrary.ts';
import { drawn, smallerOnes } from './testing/laws.ts';

const PLACES = ['path', 'query', 'header'] as const;

/** Texts as they are drawn and as they become smaller. */
function texts(schema: JsonObject | null, place: (typeof PLACES)[number]): readonly string[] {
  const pointer = schema === null ? null : jsonPointer('schema');
  const arbitrary = parameterArbitrary(schema === null ? {} : { schema }, pointer, place);
  const values = drawn(arbitrary, 1_000);
  return [
    ...values.map(({ value }) => value),
    ...values.slice(0, 30).flatMap((value) => [...smallerOnes(arbitrary, value)]),
  ];
}

const SCHEMAS: readonly (JsonObject | null)[] = [
  null,
  {},
  { type: 'string' },
  { type: 'string', maxLength: 3 },
  { type: 'string', nullable: true },
  { type: 'string', enum: ['', '.', 'a', 'with blank'] },
  { type: 'number' },
  { type: 'array', items: { type: 'string' } },
  { type: 'object', additionalProperties: { type: 'string' } },
];

for (const schema of SCHEMAS)
  for (const place of PLACES)
    test(`a parameter of ${JSON.stringify(schema)} is nothing that a ${place} cannot hold`, () => {
      const wrong = texts(schema, place).filter(
        (text) =>
          /^\.{0,2}$/u.test(text) || (place === 'header' ? !/^[!-~]+$/u.test(text) : /\p{Cc}|\p{Cs}/u.test(text)),
      );

      expect(wrong).toEqual([]);
    });

test('a boolean travels as true or false', () => {
  for (const place of PLACES) expect(new Set(texts({ type: 'boolean' }, place))).toEqual(new Set(['true', 'false']));
});

test('a UUID travels as it is, a list as its items with commas between them', () => {
  const ids = texts({ type: 'string', format: 'uuid' }, 'path');
  const lists = texts({ type: 'array', minItems: 2, maxItems: 2, items: { type: 'boolean' } }, 'query');

  expect(ids.filter((id) => !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(id))).toEqual([]);
  expect(lists.filter((list) => !/^(?:true|false),(?:true|false)$/u.test(list))).toEqual([]);
});

test('the default of a parameter that may be any text is drawn now and then', () => {
  expect(texts({ type: 'string', default: 'created' }, 'query')).toContain('created');
});

test('a query may hold any language, and what nothing of can travel becomes a letter', () => {
  expect(texts({ type: 'string' }, 'query').some((text) => /[\u0590-\u06FF]/u.test(text))).toBe(true);
  expect(new Set(texts({ type: 'string', enum: [''] }, 'path'))).toEqual(new Set(['x']));
});
