import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../core/index.ts';
import { createSchemaRegistry } from './schema-registry.ts';
import type { Violation } from './violation.ts';

function judge(schema: JsonObject, value: unknown, others: JsonObject = {}): readonly Violation[] {
  const registry = createSchemaRegistry({ s: { S: schema, ...others } }, 'repaired');
  return registry.validator(jsonPointer('s', 'S'), 'response')(value);
}

/** Keyword and place of each violation, its causes nested. */
function outline(violations: readonly Violation[]): unknown {
  return violations.map(({ keyword, instancePointer, causes }) =>
    causes.length === 0 ? `${keyword} ${instancePointer}` : [`${keyword} ${instancePointer}`, outline(causes)],
  );
}

const NEEDS_A = { type: 'object', required: ['a'] };
const NEEDS_B = { type: 'object', required: ['b'] };

for (const keyword of ['anyOf', 'oneOf'] as const)
  test(`a value that no alternative of ${keyword} fits is one violation, with what each had to object to`, () => {
    const [violation, ...rest] = judge({ [keyword]: [NEEDS_A, NEEDS_B] }, {});

    expect(rest).toEqual([]);
    expect(violation).toMatchObject({
      keyword,
      instancePointer: '',
      schemaPointer: `/s/S/${keyword}`,
      got: '{}',
      causes: [
        { schemaPointer: `/s/S/${keyword}/0/required`, expected: 'property "a"', layer: 'repaired' },
        { schemaPointer: `/s/S/${keyword}/1/required`, expected: 'property "b"' },
      ],
    });
  });

test('a value that two alternatives of oneOf fit is one violation that counts them', () => {
  expect(judge({ oneOf: [{ type: 'object' }, { type: 'object' }] }, {})).toMatchObject([
    { keyword: 'oneOf', expected: 'exactly one of 2 alternatives (2 match)', causes: [] },
  ]);
});

test('a value that fits is no violation, whatever other alternatives object to', () => {
  expect(judge({ anyOf: [NEEDS_A, NEEDS_B] }, { b: 1 })).toEqual([]);
  expect(judge({ oneOf: [NEEDS_A, NEEDS_B] }, { b: 1 })).toEqual([]);
});

const OTHERS = { required: ['z'], properties: { x: { type: 'string' } } };
const SEEN_OTHERS = ['required ', 'type /x'];

for (const [what, combination, seen] of [
  ['anyOf', { anyOf: [NEEDS_A, NEEDS_B] }, [['anyOf ', ['required ', 'required ']]]],
  ['oneOf', { oneOf: [NEEDS_A, NEEDS_B] }, [['oneOf ', ['required ', 'required ']]]],
  ['oneOf that matches twice', { oneOf: [{}, NEEDS_A, {}, NEEDS_B, NEEDS_A] }, [['oneOf ', ['required ']]]],
  [
    'both',
    { anyOf: [NEEDS_A], oneOf: [NEEDS_B] },
    [
      ['anyOf ', ['required ']],
      ['oneOf ', ['required ']],
    ],
  ],
  [
    'alternatives without demands beside others',
    { anyOf: [NEEDS_A, { not: {} }] },
    [['anyOf ', ['required ', 'not ']]],
  ],
] as const)
  test(`${what} beside other keywords hides none of them`, () => {
    const violations = judge({ ...OTHERS, ...combination }, { x: 1 });

    const flat = outline(violations);
    expect(flat).toHaveLength(SEEN_OTHERS.length + seen.length);
    expect(flat).toEqual(expect.arrayContaining([...SEEN_OTHERS, ...seen]));
  });

test('nested unions nest their causes, and the places in the value stay whole', () => {
  const inner = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const schema = { properties: { e: { oneOf: [{ type: 'number' }, { properties: { m: inner } }] } } };

  expect(outline(judge(schema, { e: { m: [1, 2] } }))).toEqual([
    ['oneOf /e', ['type /e', ['anyOf /e/m', ['type /e/m', 'type /e/m/0', 'type /e/m/1']]]],
  ]);
});

test('finds the causes of alternatives that are references, recursive ones too', () => {
  const others = { Tree: { anyOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/s/Tree' } }] } };

  const violations = judge({ $ref: '#/s/Tree' }, ['a', ['b', 7]], others);

  expect(outline(violations)).toEqual([
    ['anyOf ', ['type ', ['anyOf /1', ['type /1', ['anyOf /1/1', ['type /1/1', 'type /1/1']]]]]],
  ]);
  expect(violations[0]?.causes[1]?.causes[1]).toMatchObject({ schemaPointer: '/s/Tree/anyOf', got: '7' });
});

test('a union on every item of a list is one violation per item', () => {
  const schema = { items: { anyOf: [{ type: 'string' }, { type: 'number' }] } };

  expect(outline(judge(schema, [true, 'ok', null]))).toEqual([
    ['anyOf /0', ['type /0', 'type /0']],
    ['anyOf /2', ['type /2', 'type /2']],
  ]);
});

test('the published 400 body fits no value at all, whatever it is', () => {
  const published = { oneOf: [{ type: 'object' }, { type: 'object' }] };

  for (const value of [{}, { error: 'e' }, { errors: {} }]) expect(judge(published, value)).toHaveLength(1);
});
