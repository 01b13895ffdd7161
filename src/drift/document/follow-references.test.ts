import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const text = { type: 'string' };
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...rest });

function between(
  before: JsonValue,
  after: JsonValue,
  components: readonly [JsonObject, JsonObject] = [{}, {}],
): readonly string[] {
  const [left, right] = components.map((schemas) => ({ components: { schemas } }));
  return told(compared(documentOf(exchanging(before), left), documentOf(exchanging(after), right)).changes);
}

const RESPONSE = 'response 200 application/json';
const REQUEST = 'request application/json';

for (const [title, schema] of [
  ['not', { not: { $ref: '#/components/schemas/Word' } }],
  ['else', { if: { required: ['a'] }, else: { $ref: '#/components/schemas/Word' } }],
  ['contains', { contains: { $ref: '#/components/schemas/Word' } }],
  [
    'patternProperties',
    { patternProperties: { '^a': { $ref: '#/components/schemas/Word' }, '^b': { $ref: '#/components/schemas/Word' } } },
  ],
  ['dependentSchemas', { dependentSchemas: { a: { properties: { b: { $ref: '#/components/schemas/Word' } } } } }],
] as const)
  test(`what a reference within \`${title}\` leads to is compared, and told once as a change of the keyword`, () => {
    expect(between(schema, schema, [{ Word: text }, { Word: { type: 'integer' } }])).toEqual([
      `warning request-constraint-changed ${REQUEST} <${title}>`,
      `warning response-constraint-changed ${RESPONSE} <${title}>`,
    ]);
    const words = between(schema, schema, [{ Word: text }, { Word: { ...text, description: 'a word' } }]);
    expect(new Set(words.map((line) => line.split(' ', 2).join(' ')))).toEqual(new Set(['annotation words-changed']));
  });

test('a reference within a keyword, and the same written in place, are no change', () => {
  expect(between({ not: { $ref: '#/components/schemas/Word' } }, { not: text }, [{ Word: text }, {}])).toEqual([]);
});

test('names that another one requires have no order', () => {
  expect(between({ dependentRequired: { a: ['b', 'c'] } }, { dependentRequired: { a: ['c', 'b'] } })).toEqual([]);
});

for (const [title, reference, name] of [
  ['an anchor', { $ref: '#word' }, { $anchor: 'word' }],
  ['an identifier', { $ref: 'https://desk.test/word' }, { $id: 'https://desk.test/word' }],
  ['a dynamic anchor', { $dynamicRef: '#word' }, { $dynamicAnchor: 'word' }],
] as const)
  test(`what a reference to ${title} leads to is compared`, () => {
    const [before, after] = [{ Word: { ...name, ...text } }, { Word: { ...name, type: 'integer' } }];

    expect(between(reference, reference, [before, after])).toEqual([
      `breaking request-type-changed ${REQUEST}`,
      `breaking response-type-changed ${RESPONSE}`,
    ]);
  });

test('an anchor that two schemas have leads nowhere', () => {
  const twice = { A: { $anchor: 'word', ...text }, B: { $anchor: 'word', type: 'integer' } };

  expect(between({ $ref: '#word' }, text, [twice, {}])).toContain(`warning not-comparable ${REQUEST}`);
});

test('references that cannot be followed are named, once for each document that asks for them', () => {
  const before = documentOf(exchanging({ $ref: 'words.yaml#/Word' }), {
    components: { schemas: { Round: { $ref: '#/components/schemas/Round' }, Unused: { $ref: 'unused.yaml' } } },
  });
  const after = documentOf(exchanging({ $ref: '#/components/schemas/Gone' }));

  expect(compared(before, after).unread).toEqual({
    before: ['words.yaml#/Word'],
    after: ['#/components/schemas/Gone'],
  });
  expect(compared(before, before).changes).toEqual([]);
  expect(compared(documentOf({}), documentOf({})).unread).toEqual({ before: [], after: [] });
});

test('a path that is written in another file is neither gone nor new', () => {
  const get = { get: { responses: {} } };
  const inPlace = documentOf({}, { paths: { '/a': get, '/b': get } });
  const elsewhere = documentOf({}, { paths: { '/a': { $ref: 'paths/a.yaml' }, '/b': get } });

  for (const pair of [
    [inPlace, elsewhere],
    [elsewhere, inPlace],
  ] as const)
    expect(told(compared(...pair).changes)).toEqual(['warning not-comparable paths /a']);
});

/** Schemas that lead to each other through a keyword only, each to all. */
function throughKeywords(count: number, changed: JsonObject): JsonObject {
  const names = Array.from({ length: count }, (_, index) => `Node${index}`);
  const patternProperties = Object.fromEntries(
    names.map((name) => [`^${name}`, { $ref: `#/components/schemas/${name}` }]),
  );
  const properties = (name: string): JsonObject => ({ value: name === 'Node7' ? changed : text });
  const schemas = Object.fromEntries(names.map((name) => [name, object(properties(name), { patternProperties })]));
  const paths = names.map((name): readonly [string, JsonObject] => [
    `/${name}`,
    {
      get: {
        responses: { 200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } } },
      },
    },
  ]);
  return documentOf({}, { paths: Object.fromEntries(paths), components: { schemas } });
}

test('150 schemas that lead to each other through a keyword are compared once each, in less than three seconds', () => {
  const started = performance.now();

  const { changes } = compared(throughKeywords(150, text), throughKeywords(150, { type: 'integer' }));

  expect(changes.filter(({ level }) => level === 'breaking').map(({ operation }) => operation)).toEqual(['GET /Node7']);
  expect(performance.now() - started).toBeLessThan(3000);
});
