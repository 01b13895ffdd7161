import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const REQUEST = 'request application/json';
const RESPONSE = 'response 200 application/json';
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...rest });

function between(before: JsonValue, after: JsonValue, schemas: JsonObject = {}): readonly string[] {
  const [left, right] = [before, after].map((schema) => documentOf(exchanging(schema), { components: { schemas } }));
  return told(compared(left ?? {}, right ?? {}).changes);
}

/** The levels of what is told of requests and of responses, worst ones only. */
function worst(before: JsonValue, after: JsonValue): readonly string[] {
  const all = between(before, after);
  return [REQUEST, RESPONSE].map((place) => {
    const levels = new Set(all.filter((line) => line.includes(` ${place}`)).map((line) => line.split(' ')[0]));
    return ['breaking', 'warning', 'compatible'].find((level) => levels.has(level)) ?? 'nothing';
  });
}

test('alternatives are read together with the type beside which they stand', () => {
  const formats = { ...text, anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] };

  expect(between(text, formats)).toEqual([
    `warning request-format-added ${REQUEST} (string)`,
    `compatible response-format-added ${RESPONSE} (string)`,
  ]);
  expect(worst(formats, text)).toEqual(['compatible', 'warning']);
});

for (const [before, after] of [
  [text, { ...text, anyOf: [{ not: { const: 'a' } }, { minLength: 3 }] }],
  [{ type: 'object' }, { type: 'object', anyOf: [{ required: ['b'] }, { not: { required: ['a'] } }] }],
  [{ type: 'object' }, { type: 'object', anyOf: [{ required: ['a'] }, { additionalProperties: false }] }],
  [
    { ...text, pattern: '^a' },
    { ...text, pattern: '^a', anyOf: [{ maxLength: 1 }, { minLength: 3 }] },
  ],
  [
    { type: 'array', items: text },
    { type: 'array', items: text, anyOf: [{ minItems: 1 }, { maxItems: 2 }] },
  ],
] satisfies [JsonObject, JsonObject][])
  test(`alternatives that a schema gains, narrow it: ${JSON.stringify(after)}`, () => {
    expect(worst(before, after)[0]).toMatch(/breaking|warning/u);
    expect(worst(after, before)[1]).toMatch(/breaking|warning/u);
  });

const kind = (value: string, properties: JsonObject = {}, required: string[] = []): JsonObject =>
  object({ k: { const: value }, ...properties }, { required: ['k', ...required] });

for (const [title, before, after] of [
  [
    'what alternatives have in common is lifted out of them',
    { oneOf: [kind('x', { id: text }, ['id']), kind('y', { id: text }, ['id'])] },
    object({ id: text }, { required: ['id'], oneOf: [kind('x'), kind('y')] }),
  ],
  [
    'what is required moves into the alternatives',
    object({ a: text }, { required: ['a'], anyOf: [kind('x'), kind('y')] }),
    object({ a: text }, { anyOf: [kind('x', {}, ['a']), kind('y', {}, ['a'])] }),
  ],
  [
    'alternatives within alternatives',
    { anyOf: [text, whole, { type: 'boolean' }] },
    { anyOf: [{ anyOf: [text, whole] }, { type: 'boolean' }] },
  ],
  [
    'null in an alternative, and beside them',
    { oneOf: [{ type: ['string', 'null'] }, object({ a: text })] },
    { oneOf: [text, object({ a: text }), { type: 'null' }] },
  ],
  [
    'null beside the alternatives as 3.0 writes it',
    { nullable: true, oneOf: [object({ a: text }), text] },
    { oneOf: [{ allOf: [object({ a: text })], nullable: true }, text] },
  ],
  ['an open list of values', text, { anyOf: [text, { ...text, enum: ['a', 'b'] }] }],
  [
    'alternatives of one value each',
    { ...text, enum: ['a', 'b'] },
    {
      oneOf: [
        { ...text, const: 'a' },
        { ...text, const: 'b' },
      ],
    },
  ],
] satisfies [string, JsonObject, JsonObject][])
  test(`${title}: nothing is told`, () => {
    expect(between(before, after)).toEqual([]);
    expect(between(after, before)).toEqual([]);
  });

test('alternatives within alternatives may have a name', () => {
  const [cat, dog, fox] = ['Cat', 'Dog', 'Fox'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const schemas = {
    Cat: kind('cat'),
    Dog: kind('dog'),
    Fox: kind('fox'),
    Pet: { oneOf: [cat ?? {}, dog ?? {}] },
  };
  const nested = { oneOf: [{ $ref: '#/components/schemas/Pet' }, fox ?? {}] };
  const flat = { oneOf: [cat ?? {}, dog ?? {}, fox ?? {}] };

  expect(between(nested, flat, schemas)).toEqual([]);
  expect(between(flat, nested, schemas)).toEqual([]);
});

test('an alternative that comes to allow anything narrows nothing', () => {
  expect(worst({ anyOf: [text, whole] }, { anyOf: [text, {}] })).toEqual(['compatible', 'breaking']);
  expect(worst({ type: 'number' }, { anyOf: [whole, {}] })).toEqual(['compatible', 'breaking']);
});

test('the only alternative of a type is the same one, whatever properties it has', () => {
  const b = object({ b: text });

  expect(worst({ oneOf: [text, { type: 'object' }] }, { oneOf: [text, b] })).toEqual(['compatible', 'compatible']);
  expect(worst({ oneOf: [text, object({ a: text })] }, { oneOf: [text, b] })).toEqual(['warning', 'warning']);
});

test('of `oneOf`, `anyOf` can only allow more', () => {
  const [one, any] = [{ oneOf: [kind('x'), kind('y')] }, { anyOf: [kind('x'), kind('y')] }];

  expect(worst(one, any)).toEqual(['compatible', 'warning']);
  expect(worst(any, one)).toEqual(['warning', 'compatible']);
});

/** Null listed as a type beside two alternatives, of which the first has `type`. */
function nullable(type: JsonValue): JsonObject {
  return { type: ['object', 'null'], oneOf: [{ ...kind('x'), type }, kind('y')] };
}

test('null that a schema lists as a type, and only one alternative allows, is gone with that alternative', () => {
  expect(worst(nullable(['object', 'null']), nullable('object'))[0]).toBe('breaking');
  expect(worst(nullable('object'), nullable(['object', 'null']))[1]).toBe('breaking');
});

test('alternatives that lead back to the schema that holds them end', () => {
  const node = (extra: JsonObject, inner: JsonObject = {}): JsonObject => ({
    ...object({ a: text, ...extra }),
    oneOf: [
      kind('x', inner),
      { $ref: '#/components/schemas/Node' },
      kind('y', { next: { $ref: '#/components/schemas/Node' } }),
    ],
  });
  const [before, after] = [node({}), node({ b: text }, { c: text })].map((Node) =>
    documentOf(exchanging({ $ref: '#/components/schemas/Node' }), { components: { schemas: { Node } } }),
  );

  expect(told(compared(before ?? {}, after ?? {}).changes)).toContain(
    `compatible request-optional-property-added ${REQUEST} ("x").c`,
  );
});
