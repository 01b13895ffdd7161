import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const none = { type: 'null' };
const RESPONSE = 'response 200 application/json';
const REQUEST = 'request application/json';

function object(properties: JsonObject): JsonObject {
  return { type: 'object', properties };
}

function between(before: JsonValue, after: JsonValue): readonly string[] {
  return told(compared(documentOf(exchanging(before)), documentOf(exchanging(after))).changes);
}

const either = { oneOf: [text, none] };
/** An object of parts that may be null, as 3.0 writes it. */
const nullableParts = { type: 'object', nullable: true, allOf: [object({ a: text })] };

for (const [title, before, after] of [
  ['null as the only value', none, { const: null }],
  ['null as the only value of a list', none, { enum: [null] }],
  ['values that the bounds leave out', { ...whole, enum: [1, 2, 3], minimum: 2 }, { ...whole, enum: [2, 3] }],
  ['integers as multiples of 1', whole, { type: 'number', multipleOf: 1 }],
  ['integers as integers that are multiples of 1', whole, { ...whole, multipleOf: 1 }],
  ['even integers', { ...whole, multipleOf: 2 }, { type: 'number', multipleOf: 2 }],
  ['integers from 0.5 on', { ...whole, minimum: 0.5 }, { ...whole, minimum: 1 }],
  ['integers below 3.5', { ...whole, exclusiveMaximum: 3.5 }, { ...whole, maximum: 3 }],
  ['null that another part forbids', { allOf: [text, either] }, { allOf: [text, text] }],
  ['null beside `allOf`, wrapped once more', nullableParts, { allOf: [nullableParts] }],
  ['null beside `allOf`, in a union of one', nullableParts, { oneOf: [nullableParts] }],
  ['null of a part, said beside it', { allOf: [text], nullable: true }, { allOf: [text, { nullable: true }] }],
] as const)
  test(`${title}: nothing is told`, () => {
    expect(between(before, after)).toEqual([]);
    expect(between(after, before)).toEqual([]);
  });

test('null is let through where all parts do, and only there', () => {
  const branches = [object({ a: text }), object({ b: text })];
  const noLonger = [
    `breaking request-became-not-nullable ${REQUEST}`,
    `compatible response-became-not-nullable ${RESPONSE}`,
  ];

  expect(between({ allOf: [either, { type: ['string', 'null'] }] }, { allOf: [either, text] })).toEqual(noLonger);
  expect(between({ allOf: [{ oneOf: [...branches, none] }] }, { allOf: [{ oneOf: branches }] })).toEqual(noLonger);
});

const multiples = (one: number, other: number): JsonObject => ({
  allOf: [{ ...whole, multipleOf: one }, { multipleOf: other }],
});

test('what several parts want multiples of is their common multiple', () => {
  expect(between(multiples(2, 3), { ...whole, multipleOf: 6 })).toEqual([]);
  expect(between(multiples(4, 6), { ...whole, multipleOf: 12 })).toEqual([]);
  expect(between(multiples(2, 3), multiples(2, 9))).toEqual([
    `breaking request-multiple-of-tightened ${REQUEST}`,
    `compatible response-multiple-of-tightened ${RESPONSE}`,
  ]);
  expect(
    between({ allOf: [{ type: 'number', multipleOf: 0.2 }, { multipleOf: 0.3 }] }, { type: 'number', multipleOf: 0.6 }),
  ).toEqual([]);
});

for (const [keyword, type, brought] of [
  ['minLength', 'string', { minLength: 2 }],
  ['pattern', 'string', { pattern: 'a' }],
  ['maxItems', 'array', { maxItems: 3 }],
  ['items', 'array', { items: text }],
  ['properties', 'object', { properties: { a: text }, required: ['a'] }],
  ['additionalProperties', 'object', { additionalProperties: false }],
  ['additionalProperties with a schema', 'object', { additionalProperties: text }],
] as const) {
  test(`a type that joins the list is told, not the ${keyword} that it brings`, () => {
    const joined = { type: ['integer', type], ...brought };

    expect(between(whole, joined)).toEqual([
      `compatible request-type-widened ${REQUEST}`,
      `breaking response-type-widened ${RESPONSE}`,
    ]);
    expect(between(joined, whole)).toEqual([
      `breaking request-type-narrowed ${REQUEST}`,
      `compatible response-type-narrowed ${RESPONSE}`,
    ]);
  });

  test(`${keyword} says nothing beside another type`, () => {
    expect(between(whole, { ...whole, ...brought })).toEqual([]);
    expect(between({ ...whole, ...brought }, whole)).toEqual([]);
  });
}

test('a number that joins the integers tightens what both have', () => {
  expect(between(whole, { type: 'number', minimum: 3 })).toContain(`breaking request-minimum-tightened ${REQUEST}`);
});

test('integers are among the multiples of a half', () => {
  expect(between(whole, { type: 'number', multipleOf: 0.5 })).toEqual([
    `compatible request-multiple-of-relaxed ${REQUEST}`,
    `compatible request-type-widened ${REQUEST}`,
    `warning response-multiple-of-relaxed ${RESPONSE}`,
    `breaking response-type-widened ${RESPONSE}`,
  ]);
});

test('what is required by name only becomes optional when the name goes', () => {
  const needed = { ...object({ a: text }), required: ['z'] };

  expect(between(needed, object({ a: text }))).toEqual([
    `compatible request-property-became-optional ${REQUEST} z`,
    `breaking response-property-became-optional ${RESPONSE} z`,
  ]);
  expect(between(object({ a: text }), needed)).toEqual([
    `breaking request-property-became-required ${REQUEST} z`,
    `compatible response-property-became-required ${RESPONSE} z`,
  ]);
});

for (const [title, values, bounds] of [
  ['texts', { ...text, enum: ['abc', 'é'] }, { ...text, minLength: 1, maxLength: 3 }],
  ['integers', { ...whole, enum: [2, 6] }, { ...whole, minimum: 1, maximum: 9, multipleOf: 2 }],
] as const)
  test(`${title} that are listed and keep to bounds: only the list is told`, () => {
    expect(between(values, bounds)).toEqual([
      `compatible request-enum-dropped ${REQUEST}`,
      `breaking response-enum-dropped ${RESPONSE}`,
    ]);
    expect(between(bounds, values)).toEqual([
      `breaking request-became-enum ${REQUEST}`,
      `compatible response-became-enum ${RESPONSE}`,
    ]);
  });

test('a value that does not keep to a bound is told of the bound', () => {
  expect(between({ ...text, enum: ['abcd', 'a'] }, { ...text, maxLength: 3 })).toContain(
    `breaking request-max-length-tightened ${REQUEST}`,
  );
});

/** A list that is put together of an object, which nothing can be. */
function list(a: JsonObject): JsonObject {
  return { type: 'array', allOf: [object({ a })] };
}

test('of a schema that contradicts itself everything is compared: nobody knows what is meant', () => {
  expect(between(list(text), list(whole))).toEqual([
    `breaking request-type-changed ${REQUEST} a`,
    `breaking response-type-changed ${RESPONSE} a`,
  ]);
});

function listOf(type: string, a: JsonObject): JsonObject {
  return { type, items: object({ a }) };
}

function objectOf(type: string, a: JsonObject): JsonObject {
  return { type, properties: { a } };
}

test('what stands beside the wrong type on both sides is compared: the type is the mistake', () => {
  expect(between(listOf('object', text), listOf('object', whole))).toContain(
    `breaking response-type-changed ${RESPONSE} [].a`,
  );
  expect(between(objectOf('array', text), objectOf('array', whole))).toContain(
    `breaking response-type-changed ${RESPONSE} a`,
  );
});
