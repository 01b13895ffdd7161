import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const text = { type: 'string' };
const object = (properties: JsonObject): JsonObject => ({ type: 'object', properties });
const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const RESPONSE = 'response 200 application/json';
const REQUEST = 'request application/json';

/** What is told of two documents that exchange the component `Pet`. */
function between(before: JsonObject, after: JsonObject): readonly string[] {
  const [left, right] = [before, after].map((schemas) =>
    documentOf(exchanging(refer('Pet')), { components: { schemas } }),
  );
  return left === undefined || right === undefined ? [] : told(compared(left, right).changes);
}

/** Two kinds of pets as a union. */
function union(rest: JsonObject): JsonObject {
  return {
    Pet: { oneOf: [refer('Cat'), refer('Dog')], discriminator: { propertyName: 'kind', ...rest } },
    Cat: object({ kind: text }),
    Dog: object({ kind: text, age: text }),
  };
}

/** Pets as a base, and `kinds` that extend it. */
function family(kinds: Readonly<Record<string, JsonObject>>, base: JsonObject = {}): JsonObject {
  const mapping = Object.fromEntries(
    Object.keys(kinds).map((name) => [name.toLowerCase(), `#/components/schemas/${name}`]),
  );
  const extended = Object.entries(kinds).map(([name, own]): readonly [string, JsonObject] => [
    name,
    { allOf: [refer('Pet'), ...(Object.keys(own).length > 0 ? [object(own)] : [])] },
  ]);
  return {
    Pet: { ...object({ kind: text, ...base }), discriminator: { propertyName: 'kind', mapping } },
    ...Object.fromEntries(extended),
  };
}

test('a discriminator that says what the names of the branches say anyway is no change', () => {
  const said = union({ mapping: { Cat: '#/components/schemas/Cat', Dog: 'Dog' } });
  const other = union({ mapping: { cat: '#/components/schemas/Cat', Dog: 'Dog' } });

  expect(between(union({}), said)).toEqual([]);
  expect(between(said, union({}))).toEqual([]);
  expect(between(union({}), other)).toEqual([
    `breaking request-discriminator-changed ${REQUEST}`,
    `breaking response-discriminator-changed ${RESPONSE}`,
  ]);
});

test('kinds that a base leads to come and go as alternatives', () => {
  const one = family({ Cat: { age: text } });
  const two = family({ Cat: { age: text }, Dog: { size: text } });

  expect(between(one, two)).toEqual([
    `compatible request-union-branch-added ${REQUEST} (dog)`,
    `breaking response-union-branch-added ${RESPONSE} (dog)`,
  ]);
  expect(between(two, one)).toEqual([
    `breaking request-union-branch-removed ${REQUEST} (dog)`,
    `compatible response-union-branch-removed ${RESPONSE} (dog)`,
  ]);
});

test('what differs in a kind that a base leads to is told there, and what differs in the base is told once', () => {
  expect(between(family({ Cat: { age: text } }), family({ Cat: { age: { type: 'integer' } } }))).toEqual([
    `breaking request-type-changed ${REQUEST} (cat).age`,
    `breaking response-type-changed ${RESPONSE} (cat).age`,
  ]);
  expect(between(family({ Cat: {} }), family({ Cat: { age: text } }))).toEqual([
    `compatible request-optional-property-added ${REQUEST} (cat).age`,
    `compatible response-optional-property-added ${RESPONSE} (cat).age`,
  ]);
  expect(between(family({ Cat: {} }, { name: text }), family({ Cat: {} }, { name: { type: 'integer' } }))).toEqual([
    `breaking request-type-changed ${REQUEST} name`,
    `breaking response-type-changed ${RESPONSE} name`,
  ]);
});

test('a base without kinds says nothing by its discriminator, and one that picks by another property is another', () => {
  const plain = object({ kind: text });
  const picking = (propertyName: string): JsonObject => ({ Pet: { ...plain, discriminator: { propertyName } } });

  expect(between(picking('kind'), picking('sort'))).toEqual([
    `breaking request-discriminator-changed ${REQUEST}`,
    `breaking response-discriminator-changed ${RESPONSE}`,
  ]);
  expect(
    between(picking('kind'), {
      Pet: { allOf: [refer('Base')], description: 'A pet.' },
      Base: { ...plain, discriminator: { propertyName: 'kind' } },
    }).filter((line) => !line.startsWith('annotation')),
  ).toEqual([]);
});
