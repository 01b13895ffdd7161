import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const text = { type: 'string' };
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...rest });
const RESPONSE = 'response 200 application/json';
const REQUEST = 'request application/json';

function between(before: JsonValue, after: JsonValue): readonly string[] {
  return told(compared(documentOf(exchanging(before)), documentOf(exchanging(after))).changes);
}

/** An object whose further properties are `further`. */
function mapOf(further: JsonValue, properties: JsonObject): JsonObject {
  return object(properties, { additionalProperties: further });
}

function closed(...parts: readonly JsonObject[]): JsonObject {
  return { allOf: parts, unevaluatedProperties: false };
}

function owner(readOnly: boolean): JsonObject {
  return object({ a: { ...text, readOnly } }, { required: ['a'] });
}

test('a required property that is read-only is not required of requests', () => {
  expect(between(owner(true), owner(false))).toEqual([
    `compatible request-no-longer-read-only ${REQUEST} a`,
    `breaking request-property-became-required ${REQUEST} a`,
    `compatible response-no-longer-read-only ${RESPONSE} a`,
  ]);
  expect(between(owner(false), owner(true))).toContain(`compatible request-property-became-optional ${REQUEST} a`);
});

test('unevaluatedProperties closes an object that is put together', () => {
  const [one, other] = [object({ a: text }), object({ b: text })];

  expect(between(closed(one, other), closed(one))).toEqual([
    `breaking request-optional-property-removed-from-closed-object ${REQUEST} b`,
    `warning response-optional-property-removed-from-closed-object ${RESPONSE} b`,
  ]);
});

test('patterns of names that allow properties are no mere constraint', () => {
  const patterned = { ...object({}), additionalProperties: false, patternProperties: { '^x': text } };

  expect(between(patterned, { ...object({}), additionalProperties: false })).toEqual([
    `warning request-constraint-changed ${REQUEST} <patternProperties>`,
    `warning response-constraint-changed ${RESPONSE} <patternProperties>`,
  ]);
});

test('a property that is written out is held against what further properties are', () => {
  expect(between(mapOf(text, {}), mapOf(text, { size: { type: 'integer' } }))).toEqual([
    `compatible request-optional-property-added ${REQUEST} size`,
    `breaking request-type-changed ${REQUEST} size`,
    `compatible response-optional-property-added ${RESPONSE} size`,
    `breaking response-type-changed ${RESPONSE} size`,
  ]);
  for (const further of [text, {}, true])
    expect(between(mapOf(further, {}), mapOf(further, { name: text }))).toEqual([
      `compatible request-optional-property-added ${REQUEST} name`,
      `compatible response-optional-property-added ${RESPONSE} name`,
    ]);
});
