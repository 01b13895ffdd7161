import { expect, test } from '@playwright/test';

import { coreOperation, inlineOperation } from '../../checks/testing/judged.ts';
import { isJsonObject, jsonPointer, member, type JsonValue } from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { schemaArbitrary } from './schema-arbitrary.ts';
import { drawn, smallest, valuesOf } from './testing/laws.ts';

function arbitraryOf({ contract, layers }: Subject): ReturnType<typeof schemaArbitrary> {
  const schema = layers.corrected.operation.requestBody?.content[0]?.schema ?? jsonPointer();
  return schemaArbitrary(contract.documents.corrected, schema);
}

const CHANGES = arbitraryOf(coreOperation('patchWorkflowSession'));
const sessions = valuesOf(CHANGES, 2_000).map((value) => member(value, 'workflow_session'));
const maps = sessions.map((session) => member(session, 'attributes')).filter(isJsonObject);
const entries = maps.flatMap((map) => Object.entries(map));
const names = entries.map(([name]) => name);
const texts = entries.map(([, value]) => value).filter((value) => typeof value === 'string');

test('draws both shapes of a session, and never both at once', () => {
  const shapes = sessions.map((session) =>
    ['profile_id', 'profile_ids'].filter((name) => member(session, name) !== undefined).join(),
  );

  expect(new Set(shapes)).toEqual(new Set(['', 'profile_id', 'profile_ids']));
});

const LINE_BREAK = '\n';
const SORTS: Readonly<Record<string, (text: string) => boolean>> = {
  empty: (text) => text === '',
  'an ordinary word': (text) => /^[a-z]{3,}$/iu.test(text),
  'combining marks': (text) => /\p{Mn}/u.test(text),
  'right-to-left': (text) => /[\u0590-\u06FF]/u.test(text),
  emoji: (text) => /\p{Emoji_Presentation}/u.test(text),
  'beyond the basic plane': (text) => /[\u{10000}-\u{10FFFF}]/u.test(text),
  'zero-width': (text) => /[\u200B\u200D]/u.test(text),
  'numeric-looking, with zeros in front': (text) => text === '007',
  'numeric-looking, with an exponent': (text) => text === '1e5',
  'boolean-looking': (text) => text === 'true' || text === 'false',
  'null-looking': (text) => text === 'null',
  date: (text) => /^\d{2}\/\d{2}\/\d{4}$/u.test(text),
  'multi-select': (text) => /^\w+,\w+,\w+$/u.test(text),
  'a blank in front': (text) => /^ +\S/u.test(text),
  'a blank at the end': (text) => /\S +$/u.test(text),
  'nothing but blanks': (text) => /^ +$/u.test(text),
  'quotes, markup and backslashes': (text) => /["'<\\]/u.test(text),
  'line break and tab': (text) => text.includes(LINE_BREAK) && text.includes('\t'),
  'as long as it gets': (text) => Array.from(text).length === 10_000,
};

for (const [sort, is] of Object.entries(SORTS))
  test(`draws values of attributes of the sort: ${sort}`, () => {
    expect(texts.some(is)).toBe(true);
  });

test('draws names mostly as attributes have them', () => {
  const usual = names.filter((name) => /^[a-z0-9]+(?:_[a-z0-9]+)*$/u.test(name));

  expect(usual.length).toBeGreaterThan(names.length * 0.9);
  expect(names).toContain('text_attribute_uid');
});

for (const name of [
  '__proto__',
  'constructor',
  'toString',
  'UPPER_CASE',
  'with blank',
  'with.dot',
  'with/slash',
  '42',
  'été',
])
  test(`draws ${name} as the name of an entry of its own`, () => {
    expect(maps.filter((map) => Object.hasOwn(map, name)).length).toBeGreaterThan(0);
  });

test('draws empty maps, maps of a few and maps of 200 entries', () => {
  const sizes = new Set(maps.map((map) => Object.keys(map).length));

  for (const size of [0, 1, 2, 200]) expect(sizes.has(size), String(size)).toBe(true);
});

test('draws no control character but tab and line feed, and no half surrogate', () => {
  const wrong = [...names, ...texts].filter((text) => /\p{Cs}|[^\P{Cc}\t\n]/u.test(text));

  expect(wrong).toEqual([]);
});

test('draws free texts elsewhere of up to 200 characters', () => {
  const arbitrary = arbitraryOf(inlineOperation({ request: { type: 'string' } }));
  const lengths = valuesOf(arbitrary, 2_000).map((text) => (typeof text === 'string' ? Array.from(text).length : -1));

  expect(Math.max(...lengths)).toBe(200);
});

function isBlank(value: JsonValue | undefined): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

test('a required text is never blank, drawn or made smaller: no document says what that means', () => {
  const text = { type: 'string' };
  const arbitrary = arbitraryOf(
    inlineOperation({
      request: { type: 'object', required: ['a', 'b'], properties: { a: text, b: { ...text, maxLength: 3 } } },
    }),
  );
  const values = drawn(arbitrary, 2_000);

  const smaller = values.slice(0, 50).map((value) => smallest(arbitrary, value, () => true));
  const all = [...values.map(({ value }) => value), ...smaller];
  expect(all.filter((value) => isBlank(member(value, 'a')) || isBlank(member(value, 'b')))).toEqual([]);
});

function hasAttribute(value: JsonValue): boolean {
  return Object.keys(member(member(value, 'workflow_session'), 'attributes') ?? {}).length > 0;
}

test('a session that fails by one attribute gets as small as that attribute', () => {
  const ends = drawn(CHANGES, 100)
    .filter(({ value }) => hasAttribute(value))
    .map((value) => JSON.stringify(smallest(CHANGES, value, hasAttribute)));

  expect(ends.length).toBeGreaterThan(10);
  expect(Math.max(...ends.map(({ length }) => length))).toBeLessThan(70);
});
