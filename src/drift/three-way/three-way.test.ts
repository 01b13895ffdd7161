import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { loadContract, type Contract } from '../../contract/index.ts';
import { isJsonObject, parseJson, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { JudgedCorrection } from './judge-corrections.ts';
import { renderThreeWay } from './render-three-way.ts';
import { threeWay } from './three-way.ts';

type Properties = Readonly<Record<string, JsonObject>>;

/** A document with one operation that answers `properties`, written under `component`. */
function documentOf(
  properties: Properties,
  required: readonly string[],
  component = 'Form',
  path = '/forms/{id}',
): JsonObject {
  const schema = { $ref: `#/components/schemas/${component}` };
  return {
    openapi: '3.0.3',
    info: { title: 't', version: '1' },
    paths: {
      [path]: { get: { responses: { '200': { description: 'd', content: { 'application/json': { schema } } } } } },
    },
    components: { schemas: { [component]: { type: 'object', required: [...required], properties } } },
  };
}

const SIZE = { size: { type: 'integer' } } as const;
const PINNED = documentOf(SIZE, ['size']);

function action(id: string, target: string, change: JsonObject, expected: JsonValue): JsonObject {
  return { 'x-id': id, target, description: 'd', 'x-reason': 'r', 'x-evidence': 'e', 'x-expect': expected, ...change };
}

/** The contract whose overlay makes `size` optional and nullable, adds an id, and takes apart and puts together again its description. */
function contractOf(...further: readonly JsonObject[]): Contract {
  const file = test.info().outputPath('openapi.yaml');
  const form = '$.components.schemas.Form';
  const actions = [
    action('size-optional', `${form}.required[?@ == 'size']`, { remove: true }, 'size'),
    action('size-nullable', `${form}.properties.size`, { update: { nullable: true } }, { type: 'integer' }),
    action('id-known', `${form}.properties`, { update: { id: { type: 'string' } } }, {}),
    action('size-out', `${form}.properties.size.type`, { remove: true }, 'integer'),
    action('size-in', `${form}.properties.size`, { update: { type: 'number' } }, {}),
    ...further,
  ];
  writeFileSync(file, JSON.stringify(PINNED));
  writeFileSync(
    test.info().outputPath('overlay.yaml'),
    JSON.stringify({ overlay: '1.0.0', info: { title: 't', version: '1' }, extends: file, actions }),
  );
  const contract = loadContract(file);
  expect(contract.corrections.map(({ outcome }) => outcome)).toEqual(actions.map(() => 'applied'));
  return contract;
}

function judged(newest: JsonObject, contract = contractOf()): Readonly<Record<string, JudgedCorrection['verdict']>> {
  const result = threeWay(contract, { source: 'newest.json', tree: newest, partial: false }, null);
  return Object.fromEntries((result?.corrections ?? []).map(({ ids, verdict }) => [ids.join(' '), verdict]));
}

const NEEDED = {
  'size-optional': 'needed',
  'size-nullable': 'needed',
  'id-known': 'needed',
  'size-out size-in': 'needed',
};

test('a document that says what it always said needs all corrections', () => {
  expect(judged(PINNED)).toEqual(NEEDED);
});

test('what the newest document has mended is named, however it is written and its parameters are called', () => {
  const mended = documentOf({ ...SIZE, id: { type: 'string' } }, [], 'Renamed', '/forms/{uid}');

  expect(judged(mended)).toEqual({
    ...NEEDED,
    'size-optional': 'caught-up',
    'id-known': 'caught-up',
    // The same place has changed, and a person has to read it.
    'size-nullable': 'disagrees',
    'size-out size-in': 'disagrees',
  });
});

test('what the newest document says of all operations, it says of the one that a correction is about', () => {
  const servers = [{ url: 'https://a.test' }];
  const contract = contractOf(action('server', "$.paths['/forms/{id}']", { update: { servers } }, {}));

  expect(judged({ ...PINNED, servers }, contract)).toMatchObject({ server: 'caught-up' });
  expect(judged({ ...PINNED, servers: [{ url: 'https://b.test' }] }, contract)).toMatchObject({ server: 'needed' });
  expect(judged(PINNED, contract)).toMatchObject({ server: 'needed' });
});

test('a document that says something else is no help', () => {
  expect(judged(documentOf({ size: { type: 'integer' }, id: { type: 'integer' } }, ['size']))).toEqual({
    ...NEEDED,
    'id-known': 'disagrees',
  });
});

test('a document of another API is none', () => {
  const other = documentOf(SIZE, [], 'Form', '/others');

  expect(threeWay(contractOf(), { source: 'newest.json', tree: other, partial: false }, null)).toBeUndefined();
});

test('with live facts: what comes, what does not, and what only one of the three has', () => {
  const tree = parseJson(
    JSON.stringify(documentOf({ ...SIZE, colour: { type: 'string' }, owner: { type: 'string' } }, ['size'])),
  );
  const at = { operation: 'GET /forms/{id}', level: 'warning', evidence: '7/7' } as const;
  const result = threeWay(
    contractOf(),
    { source: 'newest.json', tree: isJsonObject(tree) ? tree : {}, partial: false },
    {
      operations: ['GET /forms/{id}'],
      facts: [
        { ...at, place: 'response 200 application/json colour', kind: 'returned' },
        { ...at, place: 'response 200 application/json shape', kind: 'returned' },
        { ...at, place: 'response 200 application/json size', kind: 'never-returned' },
      ],
    },
  );

  if (result === undefined) throw new TypeError('not compared');
  expect(renderThreeWay(result, false).split('\n').slice(1)).toEqual([
    '  returned, and the newest document has it: update the pinned contract',
    '    GET /forms/{id} response 200 application/json colour (7/7)',
    '  returned, in neither',
    '    GET /forms/{id} response 200 application/json shape (7/7)',
    '  documented, never returned',
    '    GET /forms/{id} response 200 application/json size (7/7)',
    '  the newest document has it, not returned so far',
    '    GET /forms/{id} response 200 application/json owner',
    '  4 corrections as needed as before, or not told by this document (--all)',
  ]);
});
