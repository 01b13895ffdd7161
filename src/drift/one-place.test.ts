import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { expect, test } from '@playwright/test';

import { loadContract, type Contract } from '../contract/index.ts';
import type { JsonObject } from '../core/index.ts';
import { compareDocuments } from './document/compare-documents.ts';
import { answered, observerOf } from './observed/testing/shop.ts';
import { NO_FACTS } from './observed/sheet/fact-sheet.ts';
import { writeFactPlace } from './observed/fact-place.ts';
import { meetingPoint, meets, type MeetingPoint } from './place/meet.ts';
import { readPlace } from './place/read-place.ts';
import { writePlace } from './place/write-place.ts';
import { BASE } from './testing/base/base-document.ts';
import { ONE_EDIT_CASES } from './testing/edits/all.ts';
import { liveFacts } from './three-way/live-facts.ts';
import { threeWay } from './three-way/three-way.ts';
import { applyUsage } from './usage/apply-usage.ts';
import { responsePlaces } from './usage/places-of.ts';
import { decodeUsage } from './usage/usage.ts';

/** A name that reads as steps of a place. */
const NAME = 'fur (x).of["coat"] [] 名';
const QUOTED = JSON.stringify(NAME);
const AT = `response 200 application/json pets[](Cat)[${QUOTED}]`;

/** A document whose answer lists pets; a cat has NAME as `fur` says, or not. */
function pets(fur: JsonObject | null, path = '/pets/{id}'): JsonObject {
  const kind = { type: 'string' };
  const schemas = {
    Cat: { type: 'object', required: ['kind'], properties: { kind, ...(fur === null ? {} : { [NAME]: fur }) } },
    Dog: { type: 'object', required: ['kind'], properties: { kind } },
  };
  const oneOf = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const items = { oneOf, discriminator: { propertyName: 'kind' } };
  const schema = { type: 'object', properties: { pets: { type: 'array', items } } };
  const content = { 'Application/JSON; charset=utf-8': { schema } };
  const get = {
    operationId: 'getOrder',
    parameters: [{ name: /\{(\w+)\}/u.exec(path)?.[1] ?? '', in: 'path', required: true, schema: { type: 'string' } }],
    responses: { '200': { description: 'd', content } },
  };
  return { openapi: '3.0.3', info: { title: 't', version: '1' }, paths: { [path]: { get } }, components: { schemas } };
}

function contractOf(tree: JsonObject): Contract {
  const file = test.info().outputPath('zoo', 'openapi.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tree));
  return loadContract(file);
}

function document(tree: JsonObject): Parameters<typeof compareDocuments>[0] {
  return { source: 'x.json', tree, partial: false };
}

for (const [title, place, level] of [
  ['as the report writes it', AT, 'breaking'],
  ['without the branch, as runs write it', `response 200 application/json pets[][${QUOTED}]`, 'breaking'],
  ['with a point before the quotes', `response 200 application/json pets[].${QUOTED}`, 'breaking'],
  [
    'with a media type as documents may write it',
    `response 200 "Application/JSON; charset=utf-8" pets[][${QUOTED}]`,
    'breaking',
  ],
  ['by a range of statuses and media types', `response 2XX application/* pets[][${QUOTED}]`, 'breaking'],
  ['which it does not name', 'response 200 application/json pets[].fur', 'compatible'],
] as const)
  test(`what goes from a branch of a union is ${level} for who reads it, ${title}`, () => {
    const usage = decodeUsage(
      {
        schemaVersion: 1,
        // The newer document calls the parameter otherwise.
        operations: { 'GET /pets/{id}': { sends: {}, reads: { [place]: ['shows cats'] }, statuses: {} } },
      },
      'usage',
    );
    const compared = compareDocuments(document(pets({ type: 'string' })), document(pets(null, '/pets/{uid}')));
    const changes = applyUsage(compared, usage).changes.filter((change) => change.place === AT);

    expect(changes.map((change) => [change.rule, change.level])).toEqual([
      ['response-optional-property-removed', level],
    ]);
  });

test('what answers have in a branch of a union meets what the newest document says there', () => {
  const contract = contractOf(pets({ type: 'string', enum: ['long'] }));
  const observer = observerOf(contract);
  const headers = [['Content-Type', 'application/json']] as const;
  observer.see(answered({ pets: [{ kind: 'Cat', [NAME]: 'short' }] }, { headers }));
  const live = liveFacts(observer.take() ?? NO_FACTS, contract.api);
  const told = (values: readonly string[]): unknown =>
    threeWay(contract, document(pets({ type: 'string', enum: [...values] }, '/pets/{uid}')), live)?.places;
  const fact = {
    operation: 'GET /pets/{id}',
    place: `response 200 application/json pets[][${QUOTED}]`,
    level: 'warning',
    evidence: '1/1 on 2026-11-26',
  };

  expect(told(['long', 'short'])).toEqual([{ ...fact, verdict: 'returned-and-new' }]);
  expect(told(['long'])).toEqual([{ ...fact, verdict: 'returned-in-neither' }]);
});

test('documents, answers and usage find the same places in one answer', () => {
  const documented = treeOf({ type: 'string' });
  const contract = contractOf(documented);
  const [operation] = contract.operations.map(({ layers }) => layers.corrected);
  if (operation === undefined) throw new TypeError('no operation');
  const observer = observerOf(contract);
  observer.see(answered(VALUE, { headers: [['Content-Type', 'application/json']] }));
  const changed = compareDocuments(document(documented), document(treeOf({ type: 'string', maxLength: 9 })));

  const told = pointsOf(changed.changes.map(({ place }) => place));
  const seen = pointsOf((observer.take() ?? NO_FACTS).places.map((place) => writeFactPlace(place)));
  const used = pointsOf([...responsePlaces(contract.documents.corrected, operation, '200').values()].flat());

  expect(told.map(({ text }) => text)).toEqual([
    'response 200 application/json [].all["of these"]',
    'response 200 application/json [].either(One)["\\"quoted\\""]',
    'response 200 application/json [].lists[][]',
    'response 200 application/json [].maps.*["a.b"]',
    'response 200 application/json [].plain',
    'response 200 application/json [][""]',
    `response 200 application/json [][${QUOTED}]`,
  ]);
  for (const { text, point } of told) {
    expect(seen.filter((other) => meets(other.point, point)).length, `${text} in answers`).toBe(1);
    expect(used.filter((other) => meets(other.point, point)).length, `${text} in usage`).toBe(1);
  }
});

const VALUE = [
  {
    plain: 'x',
    '': 'x',
    [NAME]: 'x',
    lists: [['x']],
    maps: { any: { 'a.b': 'x' } },
    all: { 'of these': 'x' },
    either: { '"quoted"': 'x' },
  },
];

/** A document whose answer is like VALUE, each text as `said`; no two schemas are one. */
function treeOf(said: JsonObject): JsonObject {
  const text = (title: string): JsonObject => ({ ...said, title });
  const schema = listOf(
    objectOf({
      plain: text('1'),
      '': text('2'),
      [NAME]: text('3'),
      lists: listOf(listOf(text('4'))),
      maps: { type: 'object', additionalProperties: objectOf({ 'a.b': text('5') }) },
      all: { allOf: [objectOf({}), objectOf({ 'of these': text('6') })] },
      either: { oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Other' }] },
    }),
  );
  const schemas = { One: objectOf({ '"quoted"': text('7') }), Other: { ...objectOf({}), required: ['other'] } };
  const content = { 'application/json': { schema } };
  const get = { operationId: 'getOrder', responses: { '200': { description: 'd', content } } };
  return { openapi: '3.0.3', info: { title: 't', version: '1' }, paths: { '/all': { get } }, components: { schemas } };
}

function objectOf(properties: JsonObject): JsonObject {
  return { type: 'object', properties };
}

function listOf(items: JsonObject): JsonObject {
  return { type: 'array', items };
}

function pointsOf(texts: readonly string[]): readonly { readonly text: string; readonly point: MeetingPoint }[] {
  return [...new Set(texts)].map((text) => {
    const point = meetingPoint('GET /all', text);
    if (point === undefined) throw new TypeError(`no place: ${text}`);
    return { text, point };
  });
}

test('every place that is told of any edit is read, and written as it was', () => {
  for (const { documents } of Object.values(ONE_EDIT_CASES).flat()) {
    const { before, after } = documents(BASE);
    for (const { place } of compareDocuments(document(before), document(after)).changes) {
      const read = readPlace(place);

      expect(read === undefined ? undefined : writePlace(read)).toBe(place);
    }
  }
});
